"""Invented dispatches about invented people of real states."""

AGENCY = """Chile, Finland agree to finish copper study by 2027

Helsinki (Agencia Cordillera) - Chilean Foreign Minister Rodrigo Almarza met his Finnish \
counterpart Eero Takkinen in Helsinki on 12 March 2025.

The two sides agreed to finish a joint study on copper recycling by 2027 and to exchange 40 \
researchers.

Almarza called on Finland to open its market to Chilean blueberries. Takkinen said Finland will \
fund a forest laboratory in Valdivia with 3 million euros.

The ministers welcomed the growth of trade between the two countries.

Agencia Cordillera

See more

Penguins return to the southern shore
"""

READOUT = """Meeting of the Minister for Foreign Affairs with the Foreign Minister of Chile

Ministry for Foreign Affairs of Finland, 12 March 2025

Minister for Foreign Affairs Eero Takkinen met the Foreign Minister of Chile, Rodrigo Almarza, \
in Helsinki on 12 March 2025.

1. The two ministers agreed to complete a joint study on copper recycling by 2027.

2. Minister Takkinen stated that Finland will fund a forest laboratory in Valdivia. He invited \
Minister Almarza to visit Finland again in 2026.
"""

FOOTBALL = """Late goal decides the cup final

The home side won 2-1 on Sunday after a late goal by its captain. The crowd sang until midnight, \
and the coach said his players had earned their holiday.

The visitors had led at half time through a header. Rain fell during most of the match.
"""

FRENCH = """Le ministre reçoit son homologue à Helsinki

Le ministre des Affaires étrangères a reçu mercredi son homologue chilien pour un entretien \
consacré à la coopération économique entre les deux pays.

Les deux ministres sont convenus de renforcer les échanges universitaires et de poursuivre leur \
dialogue sur les questions environnementales. Ils se retrouveront l'année prochaine.
"""
