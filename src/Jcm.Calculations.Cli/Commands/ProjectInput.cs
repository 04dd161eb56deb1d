using System.Globalization;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation.Uncertainty;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>What a command calculates: a project document, or the inputs of a result document, with the tables that were added.</summary>
/// <param name="File">The document, as on the command line.</param>
/// <param name="Text">Its text in UTF-8.</param>
/// <param name="Document">What goes into the calculation.</param>
/// <param name="Stated">The result document; null where a project document was given.</param>
internal sealed record ProjectInput(string File, ReadOnlyMemory<byte> Text, ProjectDocument Document, ResultDocument? Stated)
{
    /// <summary>Below this many values nobody has to wait.</summary>
    private const int ManyValues = 2000;

    /// <summary>The tables that were added, as on the command line.</summary>
    internal IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>The document and its tables, as a heading of problems names them.</summary>
    internal string Files => Tables.Count == 0 ? File : $"{File} with {string.Join(", ", Tables)}";

    /// <summary>What is to be said of inputs that were changed after the result was calculated; null where they were not, or where there was no result.</summary>
    internal string? Changed => Stated is { HasChangedInputs: true }
        ? $"The inputs were changed after the result was calculated: {File} states the fingerprint {Stated.Fingerprint}, and its inputs have {Stated.Inputs.Fingerprint}."
        : null;

    /// <summary>Calculates; shows progress where there is much to do.</summary>
    /// <param name="terminal">Where progress is shown.</param>
    /// <returns>The calculation, or all problems with their lines.</returns>
    internal Outcome<ProjectCalculation> Calculate(Terminal terminal)
    {
        var count = Document.Project.MonitoredValues.Count;
        var outcome = count < ManyValues
            ? Document.Evaluate(progress: null, terminal.CancellationToken)
            : Watched.Do(terminal, string.Create(CultureInfo.InvariantCulture, $"Calculating {count} values"), share => Document.Evaluate(new Share(share), terminal.CancellationToken));
        return outcome.IsValid ? outcome : Outcome<ProjectCalculation>.Failed(Placed(outcome.Problems));
    }

    /// <summary>Calculates, and checks the uncertainties that the document states.</summary>
    /// <returns>What the uncertainty of the emission reductions follows from, or all problems with their lines.</returns>
    internal Outcome<ProjectUncertainty> Uncertainty()
    {
        var outcome = Document.TryUncertainty();
        return outcome.IsValid ? outcome : Outcome<ProjectUncertainty>.Failed(Placed(outcome.Problems));
    }

    private IReadOnlyList<Problem> Placed(IReadOnlyList<Problem> problems) => Stated is null ? DocumentLines.Of(Text, problems) : InResult(Text, problems);

    /// <summary>Problems of the inputs of a result document at their place in its file: they stand deeper in it. Those of a table have their place.</summary>
    /// <param name="text">The result document in UTF-8.</param>
    /// <param name="problems">The problems, with their place in the inputs.</param>
    internal static IReadOnlyList<Problem> InResult(ReadOnlyMemory<byte> text, IReadOnlyList<Problem> problems) => DocumentLines.Of(
        text,
        [.. problems.Select(problem => problem.Where is { Table: null, Document: { } path } ? problem with { Where = problem.Where with { Document = $"$.inputs{path[1..]}", Line = null } } : problem)]);

    /// <summary>Hands a share on where it is reported.</summary>
    private sealed class Share(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
