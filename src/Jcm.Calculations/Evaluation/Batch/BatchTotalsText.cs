namespace Jcm.Calculations.Evaluation.Batch;
internal static class BatchTotalsText
{
    internal static void Write(BatchTotals totals, TextWriter writer) => throw new NotSupportedException();
    internal static Outcome<BatchTotals> Read(TextReader reader) => throw new NotSupportedException();
}
