"""Which readings are markers, and what stands under what.

The whole sequence is chosen, not each line: a run is believed because it counts 1, 2, 3. A reading of the
sequence so far is a `State`; a marker may move it on in the ways that `_moves` allows, each at a price from
`PREFERENCES`. Where one way is free there is nothing to choose, and the search costs what a stack costs;
elsewhere the cheapest `BEAM` states are kept, so that the whole stays linear.
"""

from collections.abc import Iterator
from typing import NamedTuple

from govdoc.counting import follows, is_first, skips
from govdoc.markers import BULLET, HAN, HAN_PAREN, MarkerKind, Number
from govdoc.marks import AGAIN, FIRST_BELOW, HEADING, PREFACE, Mark

BEAM = 6
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
    "stays in list": 1.0,  # … or below its last item all the same
    "changes ending": 0.4,  # 四， after 三、
    "skips": 1.5,  # a number is missing
    "begins late": 2.0,  # a run that opens with 2 or more
    "repeats": 1.9,  # the same number twice
    "restarts": 2.0,  # number 1 beside an open run of its kind
    "nests in itself": 2.6,  # number 1 below an open run of its kind
    "heads the whole": 0.4,  # an unmarked heading that closes every run
    "heads a part": 0.5,  # … that closes some
    "heads below": 0.6,  # … that closes none
    "closes a law's unit": 1.5,  # … each article or chapter that it closes
    "label below": 0.2,  # 說明： as a part of the item that is open, when that count goes on behind it
    "heads nothing": 3.0,  # an unmarked heading that the next mark closes at once
}

#: Makes a named tuple without its own slower constructor; for the one of which there is one a line.
_new = tuple.__new__


class Count(NamedTuple):
    """What the members of one run share; its identity is the place where the first of them begins."""

    kind: MarkerKind
    ending: str
    level: int
    identity: int


class Run(NamedTuple):
    """A count that is open: how far it has come, and what it stands in."""

    shared: Count
    last: Number | None
    #: Items so far; has each been one paragraph; how many have begun with a heading.
    items: int
    compact: bool
    headed: int
    below: "Run | None"


#: What is at hand before the first mark.
_NOTHING = Run(Count(HEADING, "", 0, -1), None, 0, True, 0, None)  # noqa: FBT003


class State(NamedTuple):
    """One reading of the sequence so far."""

    cost: float
    run: Run | None
    #: The last number of each kind, open or closed; of unmarked headings, the level of the last one.
    seen: dict[MarkerKind, Number]
    #: What was decided, as a linked list: (the list before, the run or None where the mark is text).
    trail: "Trail"


Trail = tuple["Trail", Run | None] | None


class Outline(NamedTuple):
    """The whole sequence as it was read."""

    #: For every mark the count it belongs to, or None where the mark is text.
    counts: list[Count | None]
    #: Numbers that are not written but counted, by where their marks begin: 最后 is the next one.
    numbers: dict[int, Number | None]
    #: Whether every mark was the next of its run, or the first of a new one: then there is nothing to report.
    plain: bool


def build_outline(marks: list[Mark]) -> Outline:
    """Read the marks as one sequence."""
    counts: list[Count | None] = []
    numbers: dict[int, Number | None] = {}
    rest = iter(marks)
    state = State(0.0, None, {}, None)
    run, unclear = _run_on(None, state.seen, rest, counts)
    plain = unclear is None
    while unclear is not None:
        state = _searched(State(state.cost, run, state.seen, None), unclear, rest)
        for k, placed in enumerate(_unwound(state.trail), len(counts)):
            if placed and placed.last != marks[k].reading.number:
                numbers[marks[k].start] = placed.last
            counts.append(placed and placed.shared)
        run, unclear = _run_on(state.run, state.seen, rest, counts)
    return Outline(counts, numbers, plain)


def _run_on(run: Run | None, seen: dict[MarkerKind, Number], rest: Iterator[Mark], counts: list[Count | None]) -> tuple[Run | None, Mark | None]:
    """Go on as long as there is but one move; give the run at hand, and the mark where there is a choice.

    Most marks are the next number of the run at hand. What such a mark changes is held in variables of its own, and made a
    run of again when another run comes to hand: so it costs next to nothing.
    """
    count, last, items, compact, headed, below = run or _NOTHING
    kind, ending, _, _ = count
    for mark in rest:
        _, (its_kind, number, _, its_ending), _, heading, gap, doubt = mark
        # As `_plainly` says, without the call.
        if its_kind is not kind or doubt or its_ending != ending or type(number) is not int or last != number - 1:
            top = _new(Run, (count, last, items, compact, headed, below)) if items else None
            run = _plainly(top, seen, mark)
            if run is None:
                return top, mark
            count, last, items, compact, headed, below = run
            kind, ending, _, _ = count
        # As `_continued` says.
        if gap and items:
            compact = False
        if heading is not None and heading[2] >= 0:
            headed += 1
        items += 1
        last = number
        seen[kind] = number  # type: ignore[assignment]
        counts.append(count)
    return Run(count, last, items, compact, headed, below) if items else None, None


def _searched(state: State, mark: Mark, rest: Iterator[Mark]) -> State:
    """Search on from a mark where there is a choice until one reading is left, or the marks are over; give the best."""
    states = _step([state], mark)
    while len(states) > 1 and (following := next(rest, None)):
        states = _step(states, following)
    return min(states, key=_cost)


def _cost(state: State) -> float:
    return state.cost


def _unwound(trail: Trail) -> list[Run | None]:
    runs = []
    while trail:
        trail, run = trail
        runs.append(run)
    return runs[::-1]


def _step(states: list[State], mark: Mark) -> list[State]:
    """Move every state over one mark and keep the best."""
    moved = [after for state in states for after in _after(state, mark)]
    if len(moved) == 1:
        return moved
    moved.sort(key=_cost)
    best: list[State] = []
    known: set[tuple[object, ...]] = set()
    limit = moved[0].cost + HOPELESS
    for state in moved:
        if state.cost > limit or len(best) == BEAM:
            break
        key = _signature(state.run)
        if key not in known:
            known.add(key)
            best.append(state)
    return best


def _signature(run: Run | None) -> tuple[object, ...]:
    """Give what decides a state's future, so that of two that agree in it only the cheaper is kept."""
    parts: list[object] = []
    while run:
        (kind, ending, level, _), last, _, _, _, run = run
        parts += (kind, ending, last, level)
    return tuple(parts)


def _plainly(top: Run | None, seen: dict[MarkerKind, Number], mark: Mark) -> Run | None:
    """Give the run to go on with where there is but one: that of which the mark is the next number, or a new one of a kind not open."""
    _, (kind, number, _, ending), _, _, gap, doubt = mark
    if doubt or number is None:
        if kind.role != "label" or doubt:
            return None
        beside = _labelled(top, mark)
        return beside if beside.items or top is None else None
    run = top
    while run:
        if run[0][0] is kind:
            return run if run[0][1] == ending and follows(number, run[1]) and not _heads_nothing(top, run, mark) else None
        run = run[5]
    if number != 1 and not is_first(number):
        # 條 counts on through the chapters, but hardly below 說明：.
        counts_on = kind.role == "article" and follows(number, seen.get(kind)) and not (top and top[0][0].role == "label")
        return _opened(top, mark) if counts_on else None
    if top and ((gap and _is_finished_list(top)) or top[0][2] >= DEEPEST):
        return None
    return _opened(_place_for(kind, top), mark)


def _after(state: State, mark: Mark) -> list[State]:
    """Give every state to which a mark may move this one."""
    cost, run, seen, trail = state
    if sure := _plainly(run, seen, mark):
        return [_moved(state, cost, sure, mark)]
    text = _new(State, (cost + mark.reading.kind.trust, run, seen, (trail, None)))
    return [*[_moved(state, cost + price + mark.doubt, to, mark) for price, to in _moves(state, mark)], text]


def _moved(state: State, cost: float, run: Run, mark: Mark) -> State:
    """Give the state in which a mark has been counted in a run."""
    now = _continued(run, mark)
    kind = mark.reading.kind
    seen = {**state.seen, HEADING: now[0].level} if kind is HEADING else state.seen if now[1] is None else {**state.seen, kind: now[1]}
    return _new(State, (cost, now, seen, (state.trail, now)))


def _moves(state: State, mark: Mark) -> Iterator[tuple[float, Run]]:
    """Give every run that a mark may go on with, and the price."""
    kind, number, _, ending = mark.reading
    if number is None and kind.numerals is None:
        yield from _numberless_moves(state, mark)
        return
    of = PREFERENCES
    open_kind = False
    for run in _chain(state.run):
        if run.shared.kind is not kind and not (kind.family and run.shared.kind.family == kind.family):
            continue
        change = of["changes ending"] if run.shared.ending != ending else 0.0
        if _heads_nothing(state.run, run, mark):
            change += of["heads nothing"]
        if follows(number, run.last):
            yield change, run
        elif is_first(number):
            if number == run.last and run.items == 1:
                yield change + of["repeats"], run
            if run.shared.ending == ending:
                yield of["restarts"], _opened(run.below, mark)
        elif skips(number, run.last):
            yield change + of["skips"], run
        elif number == run.last:
            yield change + of["repeats"], run
        open_kind = open_kind or run.shared.ending == ending
    if state.run and state.run.shared.level >= DEEPEST:
        return
    if open_kind:
        if is_first(number):
            yield of["nests in itself"], _opened(state.run, mark)
        return
    base = 0.0
    if not is_first(number):
        counts_on = of["counts on" if kind.role in ("article", "division") else "list counts on"]
        base = counts_on if kind in state.seen and follows(number, state.seen[kind]) else of["begins late"]
    if state.run and mark.gap and _is_finished_list(state.run):
        yield base + of["leaves list"], _opened(state.run.below, mark)
        base += of["stays in list"]
    yield base, _opened(_place_for(kind, state.run), mark)


def _place_for(kind: MarkerKind, top: Run | None) -> Run | None:
    """Give what a new run stands below: whatever is open.

    But a 编 or 章 never stands under an unmarked heading, nor 一、 and （一） under a dash; and a 前言 holds no numbered parts.
    """
    if top and top.shared.kind is BULLET and (kind.role in ("division", "article") or kind in (HAN, HAN_PAREN)):
        top = top.below
    if top and top.shared.kind is HEADING and (kind.role == "division" or (top.shared.ending == PREFACE and top.items == 1)):
        top = top.below
    return top


def _numberless_moves(state: State, mark: Mark) -> Iterator[tuple[float, Run]]:
    """Place a bullet, a label or an unmarked heading: beside the last of its kind, or where nothing contradicts it."""
    of = PREFERENCES
    kind, _, _, ending = mark.reading
    if kind.role == "label":
        beside = _labelled(state.run, mark)
        yield 0.0, beside
        if state.run and not beside.items and state.run.shared.level < DEEPEST:
            yield of["label below"], _opened(state.run, mark)
        return
    if kind.family and not any(run.shared.kind.family == kind.family and isinstance(run.last, int) and run.last > 1 for run in _chain(state.run)):
        return  # 最后 ends a count that has come to two
    if ending == FIRST_BELOW and state.run and (not state.run.compact or state.run.items == 1):
        yield 0.0, _opened(state.run, mark)  # a list of which no item has anything below it has ended
        return
    if kind is HEADING and ending and ending not in (FIRST_BELOW, PREFACE, AGAIN):
        yield 0.0, _opened(None, mark)
        return
    for run in _chain(state.run):
        alike = run.shared.kind is kind or (kind.family and run.shared.kind.family == kind.family)
        if alike and (run.shared.ending == ending or kind.role != "point"):
            yield 0.0, run
            return
    if kind is not HEADING:
        yield 0.0, _opened(state.run, mark)
        return
    if ending == AGAIN and (above := next((run for run in _chain(state.run) if run.shared.level + 1 == state.seen.get(HEADING)), None)):
        yield 0.0, _opened(above, mark)
        return
    closed = 0.0
    for i, run in enumerate(_chain(state.run)):
        yield closed + of["heads a part" if i else "heads below"], _opened(run, mark)
        closed += of["closes a law's unit"] if run.shared.kind.role in ("article", "division") else 0.0
    yield closed + of["heads the whole"], _opened(None, mark)


def _labelled(top: Run | None, mark: Mark) -> Run:
    """Give the run that a label goes on with: the labels above it, or a new run that stands in nothing."""
    return next((run for run in _chain(top) if run.shared.kind is mark.reading.kind), None) or _opened(None, mark)


def _chain(run: Run | None) -> Iterator[Run]:
    while run:
        yield run
        run = run.below


def _opened(below: Run | None, mark: Mark) -> Run:
    """Give a run that is to begin with a mark, still empty."""
    start, (kind, _, _, ending), _, _, _, _ = mark
    level = 1
    if below:
        count, last, items, _, headed, lower = below
        below = _new(Run, (count, last, items, False, headed, lower))
        level = count[2] + 1
    return _new(Run, (_new(Count, (kind, ending, level, start)), None, 0, True, 0, below))


def _continued(run: Run, mark: Mark) -> Run:
    """Give a run when a mark has been counted in it."""
    shared, last, items, compact, headed, below = run
    _, (_, number, _, _), _, heading, gap, _ = mark
    if number is None and isinstance(last, int):
        number = last + 1
    run_in = heading is not None and heading[2] >= 0
    return _new(Run, (shared, number, items + 1, compact and not (gap and items), headed + run_in, below))


def _heads_nothing(top: Run | None, run: Run, mark: Mark) -> bool:
    """Tell whether going on with `run` would close an unmarked heading under which nothing stands yet."""
    return top is not run and top is not None and top.shared.kind is HEADING and not mark.gap


def _is_finished_list(run: Run) -> bool:
    """Tell whether a run, after whose last item text has followed, was a list of plain items, one paragraph each."""
    return run.compact and run.items > 1 and 2 * run.headed <= run.items and run.shared.kind.role in ("item", "point")
