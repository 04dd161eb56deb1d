using System.Diagnostics;
using System.Globalization;
using Jcm.Calculations;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;

namespace MeterBatch;

/// <summary>The commands of the sample. They end with 0, with 1 for problems in the data, and with 2 for wrong usage.</summary>
internal static class Commands
{
    internal static int Usage()
    {
        Console.Error.WriteLine(
            """
            MeterBatch                                  a small file, calculated whole and in parts
            MeterBatch generate <file> <bytes>          writes made-up readings
            MeterBatch calculate <file> [options]       credits by group
                --kernel <id>                           the equation; displaced-electricity if not given
                --constant "EF_RE,i=0.5 tCO2/MWh"       one value for all rows; once for each parameter without a column
                --threads <n>                           how many threads; 2 if not given
                --bad <file>                            every bad row with its reason
                --totals <file>                         exact totals, to be added to those of other files
            MeterBatch add <totals> <totals> ...        adds totals that were written by calculate
            """);
        return 2;
    }

    internal static int Generate(string file, long bytes) => Guarded(() =>
    {
        using var writer = new StreamWriter(file, append: false);
        Generator.Write(writer, bytes);
    });

    internal static int Calculate(string file, ReadOnlySpan<string> options)
    {
        var (kernel, threads, bad, totalsFile) = ("displaced-electricity", 2, (string?)null, (string?)null);
        var constants = new List<string>();
        for (var i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length) return Usage();
            switch (options[i])
            {
                case "--kernel": kernel = options[i + 1]; break;
                case "--constant": constants.Add(options[i + 1]); break;
                case "--threads" when int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out threads) && threads > 0: break;
                case "--bad": bad = options[i + 1]; break;
                case "--totals": totalsFile = options[i + 1]; break;
                default: return Usage();
            }
        }

        if (Refused(kernel, file, bad, totalsFile) is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }

        return Guarded(() =>
        {
            var start = Stopwatch.GetTimestamp();
            var rows = CsvRows.Of(() => File.OpenRead(file));
            var layout = Layout(rows, Kernels.Find(kernel).Value, constants);
            var secondsForGroups = Stopwatch.GetElapsedTime(start).TotalSeconds;
            // Opened only now: what stops before leaves an older file alone.
            using var badRows = bad is null ? null : new StreamWriter(bad, append: false);
            start = Stopwatch.GetTimestamp();
            var totals = BatchCalculation.Of(layout, rows, rows.Groups).WholeTonnes(new()
            {
                Threads = threads,
                BadRowsKept = 20,
                OnBadRows = badRows is null ? null : found => Write(badRows, found),
                Progress = new Percent(),
            });
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (totalsFile is not null)
            {
                using var writer = new StreamWriter(totalsFile, append: false);
                totals.Write(writer);
            }

            Console.Write(totals.Explain());
            Console.WriteLine();
            Console.Write(BatchCredits.Of(totals).Explain());
            using var process = Process.GetCurrentProcess();
            var bytes = new FileInfo(file).Length;
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Groups found in {secondsForGroups:0.00} s; then {totals.Rows + totals.BadRowCount:N0} rows in {seconds:0.00} s: {(totals.Rows + totals.BadRowCount) / seconds / 1e6:0.0} million rows/s, {bytes / seconds / 1e6:0} MB/s, {process.PeakWorkingSet64 / 1e6:0} MB of memory at most"));
        });
    }

    internal static int Add(IReadOnlyList<string> files) => Guarded(() =>
    {
        var sum = files.Select(Read).Aggregate((left, right) => left.Add(right).Value);
        Console.Write(sum.Explain());

        static BatchTotals Read(string file)
        {
            using var reader = new StreamReader(file);
            return BatchTotals.Read(reader).Value;
        }
    });

    /// <summary>The columns of the file, and constants as in <c>EF_RE,i=0.5 tCO2/MWh</c>.</summary>
    internal static BatchLayout Layout(CsvRows rows, Kernel kernel, IEnumerable<string> constants) => BatchLayout.Of(
        kernel,
        [
            .. rows.Columns.Select(column => BatchInput.Column(column.Symbol, column.Unit, "CSV file")),
            .. constants.Select(Constant),
        ]);

    internal static void Write(TextWriter writer, IReadOnlyList<BadRow> found)
    {
        foreach (var row in found) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {row.Row + 2}: {row.Problem}"));
    }

    /// <summary>Why the command line is refused before anything is read or written; null where it is not.</summary>
    private static string? Refused(string kernel, string file, string? bad, string? totals)
    {
        if (Kernels.Find(kernel) is { IsValid: false } unknown) return string.Join(Environment.NewLine, unknown.Problems);
        string[] files = [.. new[] { file, bad, totals }.OfType<string>().Select(Place)];
        return files.Distinct(StringComparer.Ordinal).Count() == files.Length ? null : "The file of readings, --bad and --totals must be different files: one would overwrite the other.";

        static string Place(string path) => (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null)?.FullName ?? Path.GetFullPath(path);
    }

    private static BatchInput Constant(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var value = at < 0 ? [] : text[(at + 1)..].Trim().Split(' ', 2);
        if (value.Length == 0 || !decimal.TryParse(value[0], NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException($"\"{text}\" is not a constant such as \"EF_RE,i=0.5 tCO2/MWh\".");
        }

        return BatchInput.Constant(text[..at].Trim(), number, value.Length > 1 ? value[1] : "", "command line");
    }

    /// <summary>What is wrong with files and data is said in words.</summary>
    private static int Guarded(Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (InvalidDataProblemsException exception)
        {
            foreach (var problem in exception.Problems) Console.Error.WriteLine(problem);
        }
        catch (FormatException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
        }

        return 1;
    }

    private sealed class Percent : IProgress<long>
    {
        private long next;

        public void Report(long value)
        {
            if (value < next) return;
            next = value + 10_000_000;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value:N0} rows …"));
        }
    }
}
