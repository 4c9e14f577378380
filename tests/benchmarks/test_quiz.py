from itertools import count

from benchmarks.quiz import COUNT, TARGET, figures


def test_the_first_paper_those_after_it_and_the_slowest_file_are_timed() -> None:
    ticks = count()
    first, later, file = figures(lambda: float(next(ticks)))
    assert (first.value, later.value, file.value) == (1.0, 1.0, 1.0)
    assert {figure.target for figure in (first, later, file)} == {TARGET}
    assert str(COUNT) in first.what
    assert "(." in file.what
