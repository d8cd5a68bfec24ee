from pathlib import Path

import pytest
from jinja2 import UndefinedError, meta
from markupsafe import Markup
from msgspec.structs import fields

from compare.report import covers, views
from compare.report.templates import environment, show
from compare.report.values import Link, Speaker
from compare.shipped import shipped

VIEWS = [v for v in views.View.__subclasses__() if v.__module__ in {views.__name__, covers.__name__}]


def names_in(template):
    source = environment().loader.get_source(environment(), template)[0]
    return meta.find_undeclared_variables(environment().parse(source))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.template)
def test_a_template_uses_exactly_the_fields_of_its_view(view):
    assert names_in(view.template) == {field.name for field in fields(view)}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_view_is_frozen_and_says_what_it_is(view):
    assert view.__struct_config__.frozen
    assert len(view.__doc__) > 20


def test_every_template_has_a_view():
    assert {path.name for path in Path(shipped("templates")).glob("*.html")} == {view.template for view in VIEWS}


def test_a_name_that_no_view_has_is_an_error():
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_what_a_source_says_is_escaped():
    speaker = Speaker("A", "<b>Post</b>", 'en"><script>')
    shown = show(views.QuoteView(speaker, (), (Link("here", '#A1" onclick="run()'),), '">'))
    assert isinstance(shown, Markup)
    assert "<script" not in shown
    assert "<b>" not in shown
    assert '" onclick' not in shown
