"""The collector of cycles is left as it was found."""

import gc

import pytest

from concordance.model.collector import at_rest


@pytest.mark.parametrize("runs", [True, False])
def test_the_collector_rests_inside_and_is_left_as_it_was(runs: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if runs else gc.disable)()
        with at_rest():
            assert not gc.isenabled()
            with at_rest():
                pass
            assert not gc.isenabled(), "the inner one woke it for the outer one"
        assert gc.isenabled() is runs
        with pytest.raises(KeyError), at_rest():
            raise KeyError
        assert gc.isenabled() is runs
    finally:
        (gc.enable if before else gc.disable)()
