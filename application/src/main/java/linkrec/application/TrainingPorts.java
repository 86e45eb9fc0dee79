package linkrec.application;

import linkrec.domain.dataset.EditionWriter;
import linkrec.domain.model.LinkModelReader;
import linkrec.domain.training.ModelTrainer;

/** What a training works with; the files are those of one wiki. */
public record TrainingPorts(
    DumpReader dumps,
    PageTypes pageTypes,
    TrainingFiles files,
    ModelTrainer modelTrainer,
    LinkModelReader modelReader,
    EditionWriter editions) {}
