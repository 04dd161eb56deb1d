using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation.Batch;
using Jcm.Calculations.Methodologies;

namespace MeterBatch;

/// <summary>A small file, calculated whole on one thread and on two, and in two parts whose totals are added.</summary>
internal static class Demonstration
{
    private const int Bytes = 3_000_000;

    private static readonly string[] Constants = ["EG_CH,i,p=0 MWh", "EG_DIS,i,p=0 MWh", "EF_RE,i=0.5 tCO2/MWh", "PE_i,p=0 tCO2e"];

    internal static int Run(TextWriter writer)
    {
        var text = new StringWriter();
        Generator.Write(text, Bytes);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var whole = Totals(lines, threads: 1);
        writer.Write(whole.Explain());
        writer.WriteLine();
        writer.Write(BatchCredits.Of(whole).Explain());
        writer.WriteLine();

        var onTwoThreads = Totals(lines, threads: 2);
        writer.WriteLine($"Two threads give the same bits: {string.Equals(Text(onTwoThreads), Text(whole), StringComparison.Ordinal)}");

        // Each part may be calculated by another machine; only the totals travel, as text.
        var half = lines.Length / 2;
        var first = Text(Totals(lines[..half], threads: 1));
        var second = Text(Totals([lines[0], .. lines[half..]], threads: 1));
        var sum = BatchTotals.Read(new StringReader(first)).Value.Add(BatchTotals.Read(new StringReader(second)).Value).Value;
        var same = whole.Groups.Count == sum.Groups.Count && whole.Rows == sum.Rows && whole.BadRowCount == sum.BadRowCount && whole.All.Zip(sum.All).All(pair => string.Equals(pair.First.Name, pair.Second.Name, StringComparison.Ordinal) && pair.First.Reference == pair.Second.Reference && pair.First.Project == pair.Second.Project);
        writer.WriteLine($"The totals of two parts add up to the same bits: {same}");
        return same ? 0 : 1;
    }

    private static BatchTotals Totals(string[] lines, int threads)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var rows = CsvRows.Of(() => new MemoryStream(bytes));
        return BatchCalculation.Of(Commands.Layout(rows, Kernels.Find("displaced-electricity").Value, Constants), rows, rows.Groups).WholeTonnes(new() { Threads = threads });
    }

    private static string Text(BatchTotals totals)
    {
        var text = new StringWriter();
        totals.Write(text);
        return text.ToString();
    }
}
