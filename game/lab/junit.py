"""A gate's findings in the form that build servers read: https://github.com/testmoapp/junitxml describes it."""

from collections.abc import Sequence
from xml.etree import ElementTree

from game.lab.gate import Finding

SUITE = "captain-red lab gate"


def junit(findings: Sequence[Finding], seconds: float) -> str:
    """One test case a figure: a failure where it did not pass, its words in any case."""
    failed = sum(not one.passed for one in findings)
    counts = {"tests": str(len(findings)), "failures": str(failed), "errors": "0", "time": f"{seconds:.3f}"}
    suites = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(suites, "testsuite", {"name": SUITE, **counts})
    for one in findings:
        case = ElementTree.SubElement(suite, "testcase", {"classname": one.check, "name": one.figure})
        if not one.passed:
            ElementTree.SubElement(case, "failure", {"message": f"{one.verdict}: {one.told}", "type": one.verdict})
        ElementTree.SubElement(case, "system-out").text = f"{one.verdict}: {one.told}"
    ElementTree.indent(suites)
    return ElementTree.tostring(suites, encoding="unicode", xml_declaration=True) + "\n"
