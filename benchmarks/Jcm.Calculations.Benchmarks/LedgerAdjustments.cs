using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Benchmarks;

/// <summary>The adjustment tables of Japan and its 31 partner countries over ten years, from ten million outcomes in blocks.</summary>
[MemoryDiagnoser]
public class LedgerAdjustments
{
    private const int Outcomes = 10_000_000;

    private ItmoLedger ledger = ItmoLedger.Empty;

    /// <summary>In how many blocks the outcomes are: few large ones or many small ones.</summary>
    [Params(1_000, 10_000, 100_000)]
    public int Blocks { get; set; }

    [GlobalSetup]
    public void Fill() => ledger = ItmoLedger.Empty.Replay([.. LedgerActions.Registries(), .. LedgerActions.Life(Blocks, Outcomes / Blocks)]).Accepted();

    /// <summary>The amounts of all Parties, gathered in one walk, and the ten years of each.</summary>
    [Benchmark]
    public Rational Tables()
    {
        var quantities = new LedgerQuantities(ledger);
        return ledger.Ndcs.Aggregate(Rational.Zero, (sum, ndc) => sum + CorrespondingAdjustments.Of(ndc, quantities.Of(ndc)).ThroughTheLastYear().Value.Years[^1].Adjustment);
    }

    /// <summary>Japan's rule, every line counted or excluded.</summary>
    [Benchmark]
    public Rational JapansRule() => JcmAdjustment.Of(ledger).Japan;
}
