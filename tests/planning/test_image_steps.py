"""An image is a step: only what shows it is made anew when it changes."""

from dataclasses import replace

import pytest
from run_study import copy_harbours

from bindery import layout
from bindery.planning.plan import plan_study
from bindery.planning.request import Request

PLAN = "content/overview/plan.svg"


@pytest.fixture
def harbours(tmp_path):
    """The little study, not built."""
    return copy_harbours(tmp_path / "harbours")


def find_users(steps, path):
    return {step.name for step in steps if path in step.inputs}


def test_only_the_step_of_an_image_reads_it_and_its_documents_take_what_that_made(harbours):
    steps = plan_study(harbours, Request()).steps
    assert find_users(steps, PLAN) == {f"image {PLAN}"}
    documents = {"render overview", "render overview (draft)"}
    assert find_users(steps, layout.prepared_image(PLAN)) == documents
    text = "convert content/overview/03-pictures.md"
    assert find_users(steps, layout.image_record(PLAN)) == {text, *documents}


def test_an_image_is_made_anew_with_the_libraries_that_make_it(harbours):
    (step,) = (s for s in plan_study(harbours, Request()).steps if s.name == f"image {PLAN}")
    labels = {label for label, _ in step.recipe}
    assert {"pillow version", "pikepdf version", "typst version", "code"} <= labels
    assert replace(step, recipe=()) != step


def test_images_side_by_side_are_found_by_the_houses_word_for_them(harbours):
    house, text = (
        harbours / "templates/house/house.toml",
        harbours / "content/overview/03-pictures.md",
    )
    house.write_text(f'images = "pictures"\n{house.read_text("utf-8")}', "utf-8")
    text.write_text(text.read_text("utf-8").replace("{.images ", "{.pictures "), "utf-8")
    named = {step.name for step in plan_study(harbours, Request()).steps}
    assert "image content/overview/two-cranes.png" in named
