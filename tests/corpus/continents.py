"""Some states of each continent, by code, to see that none is left out."""

_CODES = {
    "Africa": """AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY
        MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW""",
    "the Americas": """AR BB BO BR BS BZ CA CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PY SR SV
        TT US UY VE""",
    "Asia": """AE AF AM AZ BD BH BN BT CN GE ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN
        MV MY NP OM PH PK QA SA SG SY TH TJ TL TM TR UZ VN YE""",
    "Europe": """AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MD ME
        MK MT NL NO PL PT RO RS RU SE SI SK UA VA""",
    "Oceania": "AU CK FJ FM KI MH NR NZ PG PW SB TO TV VU WS",
}
CONTINENTS = {name: frozenset(codes.split()) for name, codes in _CODES.items()}
