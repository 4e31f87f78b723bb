"""What is doubtful in a document: one frozen value each, never an exception."""

from attrs import frozen

from govdoc.spans import Span


@frozen(kw_only=True, eq=False)
class Rule:
    """A thing that can be wrong with a document."""

    code: str
    slug: str
    message: str
    #: A text that breaks the rule and one that does not; bytes where it is about what a file holds.
    bad: str | bytes
    good: str | bytes


RULES = (
    Rule(code="N001", slug="skipped-number", message="{marker} follows number {last}: a number is missing", bad="一、甲\n三、乙", good="一、甲\n二、乙"),
    Rule(code="N002", slug="late-start", message="{marker} opens a run that does not begin with 1", bad="二、甲\n三、乙", good="一、甲\n二、乙"),
    Rule(code="N003", slug="repeated-number", message="{marker} repeats the number before it", bad="一、甲\n一、乙\n二、丙", good="一、甲\n二、乙"),
    Rule(code="N004", slug="inside-sentence", message="{marker} stands in the middle of a sentence: it may be no marker",
         bad="一、甲\n往往群众抵，\n二、制情绪比较大", good="一、甲\n二、乙"),
    Rule(code="N005", slug="impossible-date", message="{words} is no date of the calendar",
         bad="关于防汛的通知\n请各镇抓紧落实。\n临江县人民政府\n2023年2月30日", good="关于防汛的通知\n请各镇抓紧落实。\n临江县人民政府\n2023年2月28日"),
    Rule(code="N006", slug="other-manner", message="{marker} stands for number {last} of a count that is written in another manner", bad="一、甲\n2、乙\n三、丙", good="一、甲\n二、乙\n三、丙"),
    Rule(code="N007", slug="late-number", message="{marker} comes after number {last}", bad="一、甲\n三、乙\n二、丙\n四、丁", good="一、甲\n二、乙\n三、丙\n四、丁"),
    Rule(code="N008", slug="misprinted-number", message="{marker} stands where number {last} is expected", bad="一、甲\n二、乙\n九、丙\n四、丁", good="一、甲\n二、乙\n三、丙\n四、丁"),
    Rule(code="D001", slug="undecodable", message="what stands here in the file is no {encoding}, and could not be decoded",
         bad="一、总则".encode() + b"\xff" + "二、附则".encode(), good="一、总则\n二、附则".encode()),
)  # fmt: skip
BY_SLUG = {rule.slug: rule for rule in RULES}


@frozen(kw_only=True)
class Diagnostic:
    """One finding: the rule, where, and what its message says."""

    rule: Rule
    span: Span
    message: str

    def __str__(self) -> str:
        return f"{self.rule.code} {self.message}"
