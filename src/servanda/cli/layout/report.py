"""What became of the articles of one run, in one line."""

from servanda.ingest import Report


def render(report: Report) -> str:
    """The counts of a run; what was set aside is named apart, with its reasons."""
    parts = [
        f"{report.added} new",
        f"{report.versions} new version" + ("" if report.versions == 1 else "s"),
        f"{report.same} unchanged",
        f"{report.negative} without dealings",
        f"{len(report.set_aside)} set aside",
    ]
    if report.reread:
        parts.insert(3, f"{report.reread} read again by a newer reader")
    return f"{', '.join(parts)}; {report.encounters} encounters and {report.acts} acts read"
