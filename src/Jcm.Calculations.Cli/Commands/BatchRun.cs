using System.Globalization;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Files.Csv;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Cli.Commands;

/// <summary>One run of <c>jcm batch</c>: headings, groups, rows, files and page.</summary>
internal sealed class BatchRun(Terminal terminal)
{
    internal required string File { get; init; }

    /// <summary>Bare equations; null where there is a methodology.</summary>
    internal Kernel? Kernel { get; init; }

    internal MethodologyDefinition? Methodology { get; init; }

    internal IReadOnlyList<SuppliedChoice> Choices { get; init; } = [];

    internal IReadOnlyList<BatchInput> Constants { get; init; } = [];

    internal required ColumnUse Use { get; init; }

    /// <summary>The file that takes bad rows; null for none.</summary>
    internal string? BadRows { get; init; }

    internal long MostBadRows { get; init; } = long.MaxValue;

    /// <summary>The file that takes the totals; null for none.</summary>
    internal string? Totals { get; init; }

    /// <summary>Whether every group is calculated in decimals, needed or not.</summary>
    internal bool InDecimals { get; init; }

    internal int Threads { get; init; } = 1;

    internal bool IsJson { get; init; }

    /// <summary>Runs.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    internal int Run()
    {
        if (BadRows is not null && string.Equals(BadRows, Totals, StringComparison.Ordinal)) throw new WrongUsageException("--bad-rows and --totals name the same file: one would overwrite the other.");
        if (Totals is not null) OutputFile.CheckNew(terminal, Totals);
        using var file = CsvFile.Of(terminal, File);
        try
        {
            var problems = new List<Problem>();
            var columns = CsvRows.Headings(file, Use, Symbols, problems);
            if (columns is null) return ProblemPage.Write(terminal, problems, File, IsJson);
            var outcome = Layout(columns);
            if (!outcome.TryGet(out var layout)) return ProblemPage.Write(terminal, [.. outcome.Problems.Select(WithRemedy)], File, IsJson);
            return Run(file, columns, layout);
        }
        catch (InvalidDataProblemsException exception)
        {
            return ProblemPage.Write(terminal, exception.Problems, File, IsJson);
        }
    }

    private IReadOnlyList<string> Symbols => Methodology is { } methodology
        ? [.. methodology.Parameters.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => rule.Parameter.Symbol)]
        : [.. Kernel!.Parameters.Select(parameter => parameter.Symbol)];

    private int Run(CsvFile file, CsvColumns columns, BatchLayout layout)
    {
        var rows = columns.Group < 0 && columns.Vintage < 0
            ? CsvRows.Of(file, columns, null, terminal.CancellationToken)
            : Watched.Do(terminal, $"Looking for groups in {File}", share => CsvRows.Of(file, columns, Bytes(file, share), terminal.CancellationToken));
        var totals = BadRows is null ? Calculate(file, layout, rows, null) : CalculateWithBadRows(file, layout, rows);
        if (Totals is not null) OutputFile.Create(terminal, Totals, totals.WithGrouping(Use.Words).Write);
        var page = new BatchReport(File, layout, totals, BatchCredits.Of(totals)) { BadRowFile = BadRows, TotalsFile = Totals };
        if (IsJson) JsonOutput.Write(terminal, page.WriteJson);
        else PageWriter.Write(terminal, page.ToPage());
        if (totals.BadRowCount == 0) return ExitCode.Done;
        if (!IsJson) Messages.Write(terminal, page.BadRowMessage);
        return ExitCode.Problems;
    }

    private BatchTotals CalculateWithBadRows(CsvFile file, BatchLayout layout, CsvRows rows)
    {
        BatchTotals? totals = null;
        OutputFile.Create(terminal, BadRows!, writer =>
        {
            using var bad = new BadRowFile(file, rows.Columns, writer);
            bad.Begin();
            totals = Calculate(file, layout, rows, bad);
        });
        return totals!;
    }

    private BatchTotals Calculate(CsvFile file, BatchLayout layout, CsvRows rows, BadRowFile? bad)
    {
        var limit = new BadRowLimit(MostBadRows);
        return Watched.Do(terminal, $"Calculating {File}", share =>
        {
            rows.OnBytes = Bytes(file, share);
            var options = new BatchOptions
            {
                Threads = Threads,
                BadRowsKept = BatchReport.MostReasons,
                OnBadRows = found =>
                {
                    bad?.Write(found);
                    limit.Count(found);
                },
                CancellationToken = terminal.CancellationToken,
            };
            var batch = BatchCalculation.Of(layout, rows, rows.Groups);
            var totals = batch.Totals(options);
            // Another reading, for a few groups: it shows no progress and finds the same bad rows.
            rows.OnBytes = null;
            options = options with { OnBadRows = null };
            return InDecimals ? batch.InDecimals(totals, totals.All.Select(total => total.Group), options) : batch.InDecimals(totals, options);
        });
    }

    private Outcome<BatchLayout> Layout(CsvColumns columns)
    {
        IEnumerable<BatchInput> inputs = [.. columns.Parameters.Select(column => BatchInput.Column(column.Symbol, column.Unit ?? "", "column of the CSV file")), .. Constants];
        return Methodology is { } methodology ? BatchLayout.TryOf(methodology, inputs, Choices) : BatchLayout.TryOf(Kernel!, inputs);
    }

    /// <summary>The problem, with the option that supplies what is missing.</summary>
    private static Problem WithRemedy(Problem problem) => problem.Where.Parameter is not { } symbol ? problem : problem.Code switch
    {
        ProblemCode.MissingParameter or ProblemCode.UnknownValue => problem with { Message = $"{problem.Message} On the command line: --constant \"{symbol}=<value> <unit> |<source>\"." },
        ProblemCode.ChoiceNeeded => problem with { Message = $"{problem.Message} On the command line: --choose \"{symbol}=<row>\", or --constant \"{symbol}=<value> <unit> |<source>\"." },
        _ => problem,
    };

    private static Action<long> Bytes(CsvFile file, Action<double> share) => bytes =>
    {
        if (file.Length is > 0 and { } length) share((double)bytes / length);
    };

    /// <summary>Ends a run in which too many rows are bad: then it is the file that is wrong, not its rows.</summary>
    private sealed class BadRowLimit(long most)
    {
        private long rows;
        private long last = -1;

        internal void Count(IReadOnlyList<BadRow> found)
        {
            foreach (var bad in found)
            {
                if (bad.Row == last) continue;
                last = bad.Row;
                if (++rows <= most) continue;
                throw new InvalidDataProblemsException([new Problem(
                    bad.Code,
                    new Location(Parameter: bad.Parameter?.Symbol, Document: string.Create(CultureInfo.InvariantCulture, $"row {bad.Row + 1}")),
                    string.Create(CultureInfo.InvariantCulture, $"More than {most} rows are bad, and the calculation was stopped; the last one: {bad.Message} Look at headings and units first."))]);
            }
        }
    }
}
