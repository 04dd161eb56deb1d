using Jcm.Calculations.Cli.Output;
using Xunit;

namespace Jcm.Calculations.Cli.Tests.Output;

public sealed class WatchedTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Work_gives_its_result_and_shows_progress_only_to_a_person(bool isRich)
    {
        using var error = new StringWriter();
        var terminal = new Terminal { Out = TextWriter.Null, Error = error, WorkingFolder = ".", IsErrorRich = isRich, ErrorWidth = 60 };
        var result = Watched.Do(terminal, "Reading [a].csv", report =>
        {
            report(0.5);
            report(1);
            return 42;
        });
        Assert.Equal(42, result);
        Assert.Equal(isRich, error.ToString().Length > 0);
    }

    [Fact]
    public void A_failure_of_the_work_comes_through()
    {
        var terminal = new Terminal { Out = TextWriter.Null, Error = new StringWriter(), WorkingFolder = ".", IsErrorRich = true };
        Assert.Throws<OperationCanceledException>(() => Watched.Do<int>(terminal, "x", _ => throw new OperationCanceledException()));
    }
}
