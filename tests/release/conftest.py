"""Little studies that are ready to be released, or not."""

import shutil

import pytest
from release_study import Study


@pytest.fixture
def study(tmp_path):
    return Study(tmp_path / "study")


@pytest.fixture
def final(study):
    return study.finish()


@pytest.fixture
def example(study):
    return study.make_example()


@pytest.fixture
def copy_bundle(tmp_path):
    def copy(folder):
        return shutil.copytree(folder, tmp_path / "received")

    return copy
