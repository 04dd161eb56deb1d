using Xunit;

namespace Jcm.Calculations.Cli.Tests;

public sealed class JcmToolTests
{
    [Fact]
    public void A_full_disc_is_an_ordinary_message()
    {
        using var full = new FailingWriter(() => new IOException("No space left on device"));
        var run = ToolRun.With(new ToolSetting { Out = full }, "methodologies");
        Assert.Equal((ExitCode.NotWritten, "The output could not be written: No space left on device\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void What_was_not_foreseen_is_one_line_that_asks_for_a_report()
    {
        using var broken = new FailingWriter(() => new InvalidOperationException("first line\nsecond line"));
        var run = ToolRun.With(new ToolSetting { Out = broken }, "methodologies");
        Assert.Equal(ExitCode.Fault, run.ExitCode);
        Assert.Equal("This is a fault of jcm: InvalidOperationException, first line second line. Please report it with the command line.\n", run.Error);
    }

    [Fact]
    public void A_command_that_is_stopped_says_so()
    {
        using var stopped = new FailingWriter(() => new OperationCanceledException());
        var run = ToolRun.With(new ToolSetting { Out = stopped }, "methodologies");
        Assert.Equal((ExitCode.Interrupted, "Stopped.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Where_nothing_can_be_written_at_all_the_code_alone_says_it()
    {
        using var full = new FailingWriter(() => new IOException("full"));
        var terminal = new Terminal { Out = full, Error = full, WorkingFolder = "." };
        Assert.Equal(ExitCode.NotWritten, JcmTool.Run(["methodologies"], terminal));
        Assert.Equal(ExitCode.WrongUsage, JcmTool.Run(["nothing"], terminal));
    }

    private sealed class FailingWriter(Func<Exception> failure) : StringWriter
    {
        public override void Write(char value) => throw failure();

        public override void Write(string? value) => throw failure();

        public override void WriteLine(string? value) => throw failure();

        public override void Flush() => throw failure();
    }
}
