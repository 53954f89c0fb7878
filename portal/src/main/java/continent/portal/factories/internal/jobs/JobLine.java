package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;

/// A job as lists and headings show it: its state as a tag, and what it is in a few words.
public record JobLine(JobRow row) {

    private static final int COMMAND_LENGTH_MAX = 90;

    /// Key of the message that names the state or the end.
    public String textKey() {
        JobEnd end = row.end();
        if (end == null) {
            return row.state() instanceof JobState.Running running && running.cancelling()
                    ? "jobs.state.cancelling"
                    : "jobs.state." + row.state().id();
        }
        return end.succeeded() ? "jobs.end.done" : "jobs.end." + end.cause().id();
    }

    public String style() {
        JobEnd end = row.end();
        if (end == null) {
            return row.state() instanceof JobState.Running ? "plain running" : "plain";
        }
        return end.succeeded() ? "ok" : end.cause() == JobEnd.Cause.CANCELLED ? "plain" : "stop";
    }

    public String sign() {
        JobEnd end = row.end();
        if (end == null) {
            return row.state() instanceof JobState.Running ? "" : "…"; // its tag has a dot that moves
        }
        return end.succeeded() ? "✓" : end.cause() == JobEnd.Cause.CANCELLED ? "–" : "✕";
    }

    /// The example's name, or the beginning of the command.
    public String what() {
        String example = row.example();
        if (example != null) {
            return example;
        }
        String command = LogText.readable(String.join(" ", row.command())).replace('\n', ' ');
        return command.length() <= COMMAND_LENGTH_MAX ? command : command.substring(0, COMMAND_LENGTH_MAX) + "…";
    }
}
