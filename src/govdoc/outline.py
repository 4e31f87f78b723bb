"""Which readings are markers, and what stands under what.

The whole sequence is chosen, not each line: a run is believed because it counts 1, 2, 3. A reading of the
sequence so far is a `State`; a marker may move it on in the ways that `_moves` allows, each at a price from
`PREFERENCES`. Where one way is free there is nothing to choose, and the search costs what a stack costs;
elsewhere the cheapest `BEAM` states are kept, so that the whole stays linear.
"""

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from govdoc.counting import comes_late, follows, is_first, leaps, skips
from govdoc.headings import OWN_SENTENCE
from govdoc.markers import ARTICLE, BULLET, BY_NAME, HAN, HAN_PAREN, LABEL, MARKER_KINDS, OF_ITEMS, MarkerKind, Number
from govdoc.marks import AGAIN, FIRST_BELOW, HEADING, PREFACE, Mark
from govdoc.readings import Reading
from govdoc.scripts import in_both_scripts

BEAM = 6
_OF_ITEMS = frozenset(in_both_scripts(*OF_ITEMS))
#: A state that costs so much more than the best one is given up.
HOPELESS = 2.2
#: No document nests deeper; a text that does is hostile.
DEEPEST = 40

#: What a move costs. A marker that no move makes sense of is read as text, at the price of its kind's `trust`.
PREFERENCES = {
    "continues": 0.0,  # the next number of an open run
    "opens": 0.0,  # number 1, below whatever is open
    "counts on": 0.5,  # the next number of a run that was closed: 条 through the chapters
    "list counts on": 1.0,  # … a list beyond an unmarked heading, which is rarer than a heading inside its last item
    "leaves list": 0.0,  # opens beside a finished list of plain items, after a paragraph
    "stays in list": 0.9,  # … or below its last item all the same, on which the list then counts
    "stays below": 0.5,  # where the beginning is missing, an article stands below 五、 all the same
    "changes ending": 0.4,  # 四， after 三、
    "changes numerals": 2.6,  # 第三條 after 第 2 條, which most often cites an article; with a number missing before it, it surely does
    "skips": 1.5,  # a number is missing
    "leaps": 2.8,  # so many are missing that only markers which little else looks like are believed: the amended articles alone
    "comes late": 0.4,  # a number that was missing, after a later one
    "begins late": 2.0,  # a run that opens with 2 or more
    "is misprinted": -0.4,  # more than as text: a number that fits nowhere; of articles only where they stand apart, as no cited one does
    "repeats": 1.9,  # the same number twice
    "restarts": 2.0,  # number 1 beside an open run of its kind
    "nests in itself": 2.6,  # number 1 below an open run of its kind
    "fills a heading": 1.0,  # … right below a member that is but a heading, where others hold something: 六、附则 / 一、…
    "counts below a label": 0.3,  # … which it does where a label comes between: 二、討論事項 / 說明： / 一、
    "heads the whole": 0.4,  # an unmarked heading that closes every run
    "heads a part": 0.5,  # … that closes some
    "heads below": 0.6,  # … that closes none
    "closes a law's unit": 1.5,  # … each article or chapter that it closes
    "label below": 0.2,  # 說明： as a part of the item that is open, when that count goes on behind it
    "label of an item beside": 0.2,  # … which 說明： and 決議： are anyway, where no labels are open
    "heads nothing": 3.0,  # an unmarked heading that the next mark closes at once
}

# What changes from mark to mark is kept in plain tuples: they are made, and taken apart, in no time.

#: What the members of one run share: their kind, the ending of the last one, their level, as its identity the place where the first begins,
#: and the ending of that one.
Count = tuple[MarkerKind, str, int, int, str]
#: A count that is open: what its members share, its last number, how many items it has so far, whether each has been one
#: paragraph (`PLAIN`, or `HEADED` if each could be a heading besides), how many have begun with a heading that text follows on
#: its line, and the run that it stands in.
Run = tuple[Count, Number | None, int, int, int, "Run | None"]
PLAIN, HEADED = 1, 2
#: What was decided, as a linked list: the list before, and the run or None where the mark is text.
Trail = tuple["Trail", Run | None] | None
#: One reading of the sequence so far: what it costs, the run at hand, what was decided, and the last number of each kind, open
#: or closed; of unmarked headings, the level of the last one.
State = tuple[float, Run | None, dict[MarkerKind, Number], Trail]

#: What is at hand before the first mark.
_NOTHING: Run = ((HEADING, "", 0, -1, ""), None, 0, HEADED, 0, None)


class Outline(NamedTuple):
    """The whole sequence as it was read."""

    #: For every mark the count it belongs to, or None where the mark is text.
    counts: list[Count | None]
    #: Numbers that are not written but counted, by where their marks begin: 最后 is the next one.
    numbers: dict[int, Number | None]
    #: Whether every mark was the next of its run, or the first of a new one: then there is nothing to report.
    plain: bool
    #: Whether every mark has a count.
    whole: bool


def build_outline(marks: list[Mark], *, apart: bool) -> Outline:
    """Read the marks as one sequence; what stands in the place of a missing number, written as another level is, counts as that number.

    `apart` tells whether articles stand apart from their text: then their numbers may be misprinted.
    """
    outline = _read(marks, apart=apart)
    if outline.plain or not (slips := _slips(marks, outline.counts) | _above_decimals(marks, outline.counts)):
        return outline
    return _read([mark if mark[0] not in slips else (mark[0], slips[mark[0]], *mark[2:]) for mark in marks], apart=apart)._replace(plain=False)


#: Farther back the marks between two members of a run are not looked through for the number that is missing there.
LONGEST_SLIP = 60


def _slips(marks: list[Mark], counts: list[Count | None]) -> dict[int, Reading]:
    """Find the slips of a writer: 2、 between 一、 and 三、, or 二） between （一） and （三）; by where each begins, how it was meant."""
    slips: dict[int, Reading] = {}
    last: dict[int, int] = {}
    #: How many members each run has; counted when first asked for.
    sizes: Counter[int] = Counter()
    for k, count in enumerate(counts):
        if count is None:
            continue
        kind, _, _, identity, _ = count
        before, last[identity] = last.get(identity), k
        if before is None or before == k - 1 or kind.role != "item" or k - before > LONGEST_SLIP:
            continue  # nothing stands between most
        first, number = marks[before][1].number, marks[k][1].number
        if isinstance(first, int) and isinstance(number, int) and 1 < number - first <= k - before:
            sizes = sizes or Counter(count[3] for count in counts if count is not None)
            for j in _in_their_place(marks, counts, sizes, range(before + 1, k), list(range(first + 1, number))):
                slips[marks[j][0]] = Reading(kind, marks[j][1].number, marks[j][1].length, marks[before][1].ending)
    return slips


def _above_decimals(marks: list[Mark], counts: list[Count | None]) -> dict[int, Reading]:
    """Find the numbers that were read as text, though they surely are markers: 2.3 or 3 right above 2.3.1 or 3.1; as `_slips` does.

    Where 2.2 is missing, or a copy begins with 3, the number alone proves too little.
    """
    sure: dict[int, Reading] = {}
    for k in range(len(marks) - 1):
        below = marks[k + 1][1]
        if below.kind.parts > 1 and counts[k] is None and isinstance(below.number, tuple):
            reading = marks[k][1]
            number = reading.number if isinstance(reading.number, tuple) else (reading.number,)
            if below.number == (*number, 1) and reading.kind.role == "item":
                sure[marks[k][0]] = Reading(reading.kind, reading.number, reading.length, reading.ending, settled=True)
    return sure


#: （二 and 三） between （一） and （四） have lost one bracket each.
_HALF_BRACKETED = (BY_NAME["han_open"], BY_NAME["han_close"])


def _in_their_place(marks: list[Mark], counts: list[Count | None], sizes: Counter[int], between: range, missing: list[int]) -> list[int]:
    """Give the marks that stand for the missing numbers: each is there once, all are of one kind, and nothing else counts with them."""
    kinds: dict[MarkerKind, list[int]] = {}
    for j in between:
        kind = marks[j][1].kind
        kinds.setdefault(HAN_PAREN if kind in _HALF_BRACKETED else kind, []).append(j)
    meant = [some for other, some in kinds.items() if other.role == "item" and [marks[j][1].number for j in some] == missing]
    if len(meant) != 1:
        return []
    own = {count[3] for count in map(counts.__getitem__, meant[0]) if count is not None}
    return meant[0] if sum(sizes[one] for one in own) <= len(missing) else []


def _read(marks: list[Mark], *, apart: bool) -> Outline:
    """Read the marks as they are written."""
    counts: list[Count | None] = []
    numbers: dict[int, Number | None] = {}
    rest = iter(marks)
    cost = 0.0
    seen: dict[MarkerKind, Number] = {}
    run, unclear = _run_on(None, seen, rest, counts)
    plain, whole = unclear is None, True
    while unclear is not None:
        cost, run, seen, trail = _searched((cost, run, seen, None), unclear, rest, apart=apart)
        for k, placed in enumerate(_unwound(trail), len(counts)):
            if placed is None:
                counts.append(None)
                whole = False
                continue
            counts.append(placed[0])
            if placed[1] != marks[k][1].number:
                numbers[marks[k][0]] = placed[1]
        run, unclear = _run_on(run, seen, rest, counts)
    return Outline(counts, numbers, plain, whole)


def _run_on(run: Run | None, seen: dict[MarkerKind, Number], rest: Iterator[Mark], counts: list[Count | None]) -> tuple[Run | None, Mark | None]:
    """Go on as long as there is but one move; give the run at hand, and the mark where there is a choice.

    Most marks are the next number of the run at hand. What such a mark changes is held in variables of its own, and made a
    run of again when another run comes to hand: so it costs next to nothing.
    """
    count, last, items, compact, headed, below = run or _NOTHING
    kind, ending, _, _, _ = count
    for mark in rest:
        _, reading, _, heading, gap, doubt = mark
        # As `_plainly` says, without the call.
        if reading.kind is not kind or reading.previous != last or doubt or reading.ending != ending:
            top = (count, last, items, compact, headed, below) if items else None
            run = _plainly(top, seen, mark)
            if run is None:
                return top, mark
            count, last, items, compact, headed, below = run
            kind, ending, _, _, _ = count
        # As `_continued` says.
        if gap and items:
            compact = 0
        if heading is not None and heading[2] >= 0:
            headed += 1
        elif compact == HEADED and (heading is None or heading is OWN_SENTENCE):
            compact = PLAIN
        items += 1
        seen[kind] = last = reading.number  # type: ignore[assignment]
        counts.append(count)
    return ((count, last, items, compact, headed, below) if items else None), None


def _searched(state: State, mark: Mark, rest: Iterator[Mark], *, apart: bool) -> State:
    """Search on from a mark where there is a choice until one reading is left, or the marks are over; give the best."""
    states = _best(_choices(state, mark, apart=apart))
    while len(states) > 1 and (following := next(rest, None)):
        states = _best([after for state in states for after in _after(state, following, apart=apart)])
    return min(states, key=_COST)


#: A state is cheaper than another by its cost alone.
_COST = itemgetter(0)


def _unwound(trail: Trail) -> list[Run | None]:
    runs = []
    while trail:
        trail, run = trail
        runs.append(run)
    return runs[::-1]


def _best(states: list[State]) -> list[State]:
    """Keep the cheapest states, and of those that have the same future only the first."""
    if len(states) == 1:
        return states
    states.sort(key=_COST)
    best: list[State] = []
    limit = states[0][0] + HOPELESS
    for state in states:
        cost, run, _, _ = state
        if cost > limit or len(best) == BEAM:
            break
        for kept in best:
            if _are_alike(run, kept[1]):
                break
        else:
            best.append(state)
    return best


def _are_alike(one: Run | None, other: Run | None) -> bool:
    """Tell whether two runs agree in what decides their future: what can go on with them, and with what they stand in."""
    while one is not other:  # most pairs differ in the first run; the others have the last ones in common
        if one is None or other is None:
            return False
        (kind, ending, level, _, _), last, _, _, _, one = one
        (its_kind, its_ending, its_level, _, _), its_last, _, _, _, other = other
        if kind is not its_kind or last != its_last or level != its_level or ending != its_ending:
            return False
    return True


def _plainly(top: Run | None, seen: dict[MarkerKind, Number], mark: Mark) -> Run | None:
    """Give the run to go on with where there is but one: that of which the mark is the next number, or a new one of a kind not open."""
    _, reading, _, _, gap, doubt = mark
    kind, number = reading.kind, reading.number
    if doubt or number is None:
        if kind.role != "label" or doubt or reading.settled:
            return None
        beside = _labelled(top, mark)
        return beside if beside[2] or top is None else None
    run = top
    while run:
        count, last, _, _, _, below = run
        if count[0] is kind:
            goes_on = count[1] == reading.ending and (last == reading.previous or _is_next(kind, number, last))
            return run if goes_on and (run is top or not _heads_nothing(top, run, mark)) else None
        run = below
    if number != 1 and not _begins(kind, number):
        # 條 counts on through the chapters, but hardly below 說明：.
        counts_on = kind.role == "article" and follows(number, seen.get(kind)) and not (top and top[0][0].role == "label")
        return _opened(top, mark) if counts_on else None
    top = _without_article(top, reading)
    if top and ((gap and _is_finished_list(top, kind)) or top[0][2] >= DEEPEST):
        return None
    return _opened(
        _place_for(mark, top)
        if top and (top[0][0] in _HOLD_LITTLE or kind is HAN or kind.role == "division" or (kind is ARTICLE and number == 1))
        else top,
        mark,
    )


def _after(state: State, mark: Mark, *, apart: bool) -> list[State]:
    """Give every state to which a mark may move this one."""
    cost, run, seen, _ = state
    sure = _plainly(run, seen, mark)
    return [_moved(state, cost, sure, mark)] if sure else _choices(state, mark, apart=apart)


def _choices(state: State, mark: Mark, *, apart: bool) -> list[State]:
    """Give the same where there is more than one."""
    cost, run, seen, trail = state
    _, reading, _, _, _, doubt = mark
    choices = [_moved(state, cost + price + doubt, to, mark) for price, to in _moves(run, seen, mark)]
    if not doubt and (apart if reading.kind is ARTICLE else reading.kind.role == "item" and reading.usual and reading.number != 1):
        choices += _misprinted(state, mark)
    if choices and reading.settled and reading.kind.role in ("article", "item"):
        return choices  # it can be nothing else
    return [*choices, (cost + reading.kind.trust, run, seen, (trail, None))]


#: A run of so many items may have one with a misprinted number; an article counts on through the chapters.
FEWEST_COUNTED = 2


def _misprinted(state: State, mark: Mark) -> Iterator[State]:
    """Give the states in which a mark goes on the count of its kind, whatever its number says: as the next one, or, of articles, beside the last."""
    cost, top, seen, _ = state
    start, reading, block, heading, gap, doubt = mark
    kind = reading.kind
    run = next((run for run in _chain(top) if run[0][0] is kind), None)
    if kind is ARTICLE:
        run = run or _opened(_place_for(mark, top), mark)
    elif run is None or run[2] < FEWEST_COUNTED or run[0][1] != reading.ending:
        return
    last = run[1] or seen.get(kind)
    if last is None:
        return
    last = last if isinstance(last, int) else last[0]
    of = PREFERENCES
    meant = {last + 1: kind.trust + of["is misprinted"]}
    if kind is ARTICLE:
        meant[last] = of["comes late"] if reading.number == last - 1 else kind.trust + of["is misprinted"]
    for number, price in meant.items():
        counted = Reading(kind, number, reading.length, reading.ending)
        yield _moved(state, cost + price, run, (start, counted, block, heading, gap, doubt))


def _moved(state: State, cost: float, run: Run, mark: Mark) -> State:
    """Give the state in which a mark has been counted in a run."""
    _, _, seen, trail = state
    now = _continued(run, mark)
    (_, _, level, _, _), number, _, _, _, _ = now
    kind = mark[1].kind
    last = level if kind is HEADING else number
    return (cost, now, seen if last is None else {**seen, kind: last}, (trail, now))


def _moves(top: Run | None, seen: dict[MarkerKind, Number], mark: Mark) -> Iterator[tuple[float, Run]]:
    """Give every run that a mark may go on with, and the price."""
    _, reading, _, _, gap, _ = mark
    kind, number, ending = reading.kind, reading.number, reading.ending
    if number is None and kind.numerals is None:
        yield from _numberless_moves(top, seen, mark)
        return
    of = PREFERENCES
    open_kind = is_next = False
    for run in _chain(top):
        (its_kind, its_ending, _, _, its_first), last, items, _, _, below = run
        if its_kind is not kind and not (kind.family and its_kind.family == kind.family):
            continue
        change = of["changes numerals" if kind is ARTICLE else "changes ending"] if its_ending != ending else 0.0
        if _heads_nothing(top, run, mark):
            change += of["heads nothing"]
        if _is_next(kind, number, last):
            is_next = True
            yield change, run
        elif _begins(kind, number) and not (kind is ARTICLE and reading.settled):
            if number == last and items == 1:
                yield change + of["repeats"], run
            if ending in (its_ending, its_first):
                yield of["restarts"], _opened(below, mark)
        elif leaps(number, last) or (kind.parts > 1 and _is_later(number, last)):
            yield change + of["leaps" if leaps(number, last) and not skips(number, last) else "skips"], run
        elif number == last or (kind is ARTICLE and reading.settled) or (kind.role == "item" and comes_late(number, last, items)):
            yield change + of["repeats" if number == last else "comes late"], run
        open_kind = open_kind or ending in (its_ending, its_first) or kind.inserts
    top = _without_article(top, reading)
    if top and top[0][2] >= DEEPEST:
        return
    if open_kind:
        if _begins(kind, number):
            inner = "counts below a label" if top and top[0][0] is LABEL else "fills a heading" if _fills(top, reading) else "nests in itself"
            yield of[inner], _opened(top, mark)
        return
    base = 0.0
    if not _begins(kind, number):
        counts_on = of["counts on" if kind.role in ("article", "division") else "list counts on"]
        base = counts_on if kind in seen and follows(number, seen[kind]) and not is_next else of["begins late"]
    if base == of["begins late"] and (cut := _cut_off(top, kind)) is not None:
        yield base, _opened(cut[5], mark)
        if kind is not ARTICLE:
            return
        base += of["stays below"]
    elif top and gap and _is_finished_list(top, kind):
        yield base + of["leaves list"], _opened(top[5], mark)
        base += of["stays in list"]
    yield base, _opened(_place_for(mark, top), mark)


def _fills(top: Run | None, first: Reading) -> bool:
    """Tell whether number 1 stands right below a bare heading of its kind, and not in a list of which each member is one line."""
    return first.held and top is not None and top[0][0] is first.kind and not top[3]


def _begins(kind: MarkerKind, number: Number | None) -> bool:
    """Tell whether a run may begin with a number: 1, or 2.1; but 六之一、 has been put in behind 六、, which may not be printed."""
    return number == 1 or (kind.parts > 1 and is_first(number))


def _is_next(kind: MarkerKind, number: Number | None, last: Number | None) -> bool:
    """Tell whether a number is the next one: 2.1 after 1.4, but not 十二之一 after 六之一, as 七 to 十二 are missing."""
    return follows(number, last) and (kind.parts > 1 or not isinstance(number, tuple) or not isinstance(last, tuple) or number[0] == last[0])


def _is_later(number: Number | None, last: Number | None) -> bool:
    """Tell whether one decimal comes later than another below the same number: 2.3 after 2.1."""
    return isinstance(number, tuple) and isinstance(last, tuple) and number[:-1] == last[:-1] and number[-1] > last[-1]


def _cut_off(top: Run | None, kind: MarkerKind) -> Run | None:
    """Give the outermost run that began late itself, and is of a kind that the standards have below this one.

    （三）（四） before 三、 belong to a 二、 that is lost: where the beginning is missing, little else tells what stands above what.
    """
    order = _ORDER.get(kind)
    if order is None:
        return None
    cut = None
    for run in _chain(top):
        (its, _, _, _, _), last, items, _, _, _ = run
        if isinstance(last, int) and last > items and _ORDER.get(its, -1) > order:
            cut = run
    return cut


#: The kinds to which the standards give a level, from 编 to （1）.
_ORDER = {
    kind: place
    for place, kind in enumerate(
        [
            *(BY_NAME[name] for name in ("part", "sub_part", "chapter", "section")),
            ARTICLE,
            *sorted((k for k in MARKER_KINDS if k.rank), key=lambda k: k.rank or 0),
        ]
    )
}


#: What articles are put into (立法法 65; 中央法規標準法 8, 9).
_HOLD_ARTICLES = frozenset(BY_NAME[name] for name in ("part", "sub_part", "book", "chapter", "section", "subsection", "item_division"))
#: Only below these does not everything stand that comes after them.
_HOLD_LITTLE = frozenset((BULLET, HEADING))


def _place_for(mark: Mark, top: Run | None) -> Run | None:
    """Give what a new run stands below: whatever is open.

    But a 编 or 章 never stands under an unmarked heading or an item of a list, nor 一、 and （一） under a dash; and a 前言 holds no
    numbered parts, though it may hold a list.
    """
    kind = mark[1].kind
    if kind.role == "division" or kind is HAN:
        preface = next((run for run in _chain(top) if _are_prefaces(run)), None)
        top = preface[5] if preface else top
    if kind is ARTICLE and mark[1].number == 1:
        top = _behind_preamble(top)
    if top and top[0][0] is BULLET and (kind.role in ("division", "article") or kind in (HAN, HAN_PAREN)):
        _, _, _, _, _, top = top
    if kind is HAN and not mark[1].held:
        top = _beside_sentences(top)
    if kind.role == "division" and not _is_empty_above(mark, top):
        while top and (top[0][0].role == "point" or (top[0][0].rank or 0) > 1):
            _, _, _, _, _, top = top
    if top and top[0][0] is HEADING:
        return top[5] if kind.role == "division" or (_are_prefaces(top) and not _is_in_list(mark)) else top
    return top


def _beside_sentences(top: Run | None) -> Run | None:
    """Give what is open without a list of sentences that the standards have below 一、: 1.理解…。 / 2.掌握…。 / 一、…."""
    while top and top[0][0].role == "item" and (top[0][0].rank or 0) > 1 and top[2] > 1 and top[3] == PLAIN:
        top = top[5]
    return top


def _is_empty_above(mark: Mark, top: Run | None) -> bool:
    """Tell whether 第一节 stands right below an item that would be empty without it, as others before that one are not: 3.教学内容 / 第一节."""
    if top is None or top[0][0].role != "item" or mark[4] or mark[1].number != 1:
        return False
    return top[2] > 1 and not top[3]


#: A standard has 前言 and 引言.
MOST_PREFACES = 2


def _are_prefaces(run: Run) -> bool:
    """Tell whether the headings of a run stand before all parts of a work: 前言, or 前言 and 引言."""
    (_, ending, _, _, first), _, items, _, _, _ = run
    return ending == PREFACE == first and items <= MOST_PREFACES


def _behind_preamble(top: Run | None) -> Run | None:
    """Give what is open before 第一条 without a list of the preamble: each item of it is one paragraph, and not all could be headings.

    Below 一、总则 articles stand, but below the last of such items none does: 议定原则如下： / 一、…。 / 二、…。 / 第一条.
    """
    while top and top[0][0].role in ("item", "point") and top[2] > 1 and top[3] == PLAIN:
        top = top[5]
    return top


def _without_article(top: Run | None, reading: Reading) -> Run | None:
    """Give what is open when what holds articles has closed the one before it; that of a law stands in nothing but another such.

    A chapter may begin with an article, and its sections after that.
    """
    if reading.settled and reading.kind.role == "division":
        while top and top[0][0].role != "division":
            top = top[5]
    elif reading.kind in _HOLD_ARTICLES:
        article = next((run for run in _chain(top) if run[0][0] is ARTICLE), None)
        return article[5] if article else top
    return top


def _is_in_list(mark: Mark) -> bool:
    """Tell whether a mark is a sentence of a list, by its words and by its place in the order of the standards."""
    return (mark[1].kind.rank or 0) > 1 and mark[3] in (None, OWN_SENTENCE)


def _numberless_moves(top: Run | None, seen: dict[MarkerKind, Number], mark: Mark) -> Iterator[tuple[float, Run]]:
    """Place a bullet, a label or an unmarked heading: beside the last of its kind, or where nothing contradicts it."""
    of = PREFERENCES
    reading = mark[1]
    kind, ending = reading.kind, reading.ending
    if reading.settled:
        yield from _moves_in_article(top, mark)
        return
    if kind.role == "label":
        beside = _labelled(top, mark)
        is_below = top is not None and not beside[2] and top[0][2] < DEEPEST
        of_item = is_below and ending in _OF_ITEMS
        yield of["label of an item beside" if of_item else "continues"], beside
        if is_below:
            yield of["continues" if of_item else "label below"], _opened(top, mark)
        return
    if kind.family and not any(run[0][0].family == kind.family and isinstance(run[1], int) and run[1] > 1 for run in _chain(top)):
        return  # 最后 ends a count that has come to two
    if ending == FIRST_BELOW and top and not _is_list_of_plain(top):
        yield 0.0, _opened(top, mark)
        return
    if kind is HEADING and ending and ending not in (FIRST_BELOW, PREFACE, AGAIN):
        yield 0.0, _opened(None, mark)
        return
    for run in _chain(top):
        its_kind, its_ending, _, _, _ = run[0]
        alike = its_kind is kind or (kind.family and its_kind.family == kind.family)
        if alike and (its_ending == ending or kind.role != "point"):
            yield 0.0, run
            return
    if kind is not HEADING:
        yield 0.0, _opened(top[5] if top and mark[4] and kind is BULLET is top[0][0] and _is_finished_list(top, kind) else top, mark)
        return
    if ending == AGAIN and (above := next((run for run in _chain(top) if run[0][2] + 1 == seen.get(HEADING)), None)):
        yield 0.0, _opened(above, mark)
        return
    closed = 0.0
    for i, run in enumerate(_chain(top)):
        yield closed + of["heads a part" if i else "heads below"], _opened(run, mark)
        closed += of["closes a law's unit"] if run[0][0].role in ("article", "division") else 0.0
    yield closed + of["heads the whole"], _opened(None, mark)


def _moves_in_article(top: Run | None, mark: Mark) -> Iterator[tuple[float, Run]]:
    """Place a label or an unmarked heading inside the article in which it stands."""
    of = PREFERENCES
    kind = mark[1].kind
    for i, run in enumerate(_chain(top)):
        if run[0][0] is kind:
            yield 0.0, run
            return
        yield of["heads a part" if i else "heads below"], _opened(run, mark)
        if run[0][0] is ARTICLE:
            return


def _labelled(top: Run | None, mark: Mark) -> Run:
    """Give the run that a label goes on with: the labels above it, or a new run that stands in nothing."""
    kind = mark[1].kind
    return next((run for run in _chain(top) if run[0][0] is kind), None) or _opened(None, mark)


def _chain(run: Run | None) -> Iterator[Run]:
    while run:
        yield run
        _, _, _, _, _, run = run


def _opened(below: Run | None, mark: Mark) -> Run:
    """Give a run that is to begin with a mark, still empty."""
    start, reading, _, _, _, _ = mark
    level = 1
    if below:
        count, last, items, _, headed, lower = below
        below = (count, last, items, 0, headed, lower)
        level = count[2] + 1
    return ((reading.kind, reading.ending, level, start, reading.ending), None, 0, HEADED, 0, below)


def _continued(run: Run, mark: Mark) -> Run:
    """Give a run when a mark has been counted in it."""
    count, last, items, compact, headed, below = run
    _, reading, _, heading, gap, _ = mark
    number = reading.number
    if number is None and isinstance(last, int):
        number = last + 1
    elif isinstance(number, int) and isinstance(last, int) and number < last:
        number = last  # what comes late changes nothing for the next
    run_in = heading is not None and heading[2] >= 0
    if reading.kind is count[0] and reading.ending != count[1] and reading.kind.role == "item":
        count = (count[0], reading.ending, *count[2:])  # 一，… / 二、… / 三、…: it is the first that was mistyped
    if gap and items:
        compact = 0
    elif compact == HEADED and (heading is None or heading is OWN_SENTENCE):
        compact = PLAIN
    return (count, number, items + 1, compact, headed + run_in, below)


def _heads_nothing(top: Run | None, run: Run, mark: Mark) -> bool:
    """Tell whether going on with `run` would close an unmarked heading under which nothing stands yet."""
    return top is not run and top is not None and top[0][0] is HEADING and not mark[4]


def _is_list_of_plain(run: Run) -> bool:
    """Tell whether a run is a list of which no item has anything below it: a heading below the last one ends it."""
    _, _, items, compact, _, _ = run
    return compact != 0 and items != 1


def _is_finished_list(run: Run, opening: MarkerKind) -> bool:
    """Tell whether a run, after whose last item text has followed, was a list of plain items, one paragraph each.

    Where each could be a heading, a kind that the standards have below its own goes on the text of the last one.
    """
    (kind, _, _, _, _), _, items, compact, headed, _ = run
    if not compact or items <= 1 or (2 * headed > items and kind is not BULLET) or kind.role not in ("item", "point"):
        return False
    return compact == PLAIN or not 0 <= _ORDER.get(kind, -1) < _ORDER.get(opening, -1)
