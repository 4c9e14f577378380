"""An item of a list just given: by its position, or by the number that it bears."""

from tests.assistant.talk import Ask, cited


def test_a_number_that_a_listed_item_bears_is_no_position(ask: Ask) -> None:
    assert cited(ask("甘肃省司法厅牵头哪些", "第27项什么时候完成")) == ["gansu/task/27"]
    assert cited(ask("甘肃省财政厅牵头哪些", "第二项什么时候完成")) == ["gansu/task/55"]
