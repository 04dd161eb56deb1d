using BenchmarkDotNet.Attributes;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Benchmarks;

/// <summary>Actions of Japan and its 31 partner countries over ten vintages: issued, authorised by both, first transferred, acquired and used.</summary>
[MemoryDiagnoser]
public class LedgerActions
{
    private const int ActionsOfBlock = 6;

    private List<LedgerAction> actions = [];

    /// <summary>How many actions.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Actions { get; set; }

    /// <summary>How many tonnes in each block: what an action costs does not depend on it.</summary>
    [Params(1, 1_000_000)]
    public int TonnesInBlock { get; set; }

    [GlobalSetup]
    public void Fill() => actions = [.. Registries(), .. Life(Actions / ActionsOfBlock, TonnesInBlock)];

    [Benchmark]
    public ItmoLedger Replay() => ItmoLedger.Empty.Replay(actions).Accepted();

    /// <summary>Approaches, contributions and authorisations of Japan with each partner country.</summary>
    internal static IEnumerable<LedgerAction> Registries()
    {
        var day = new DateOnly(2021, 1, 1);
        yield return new ReportNdc(day, Ndc.Japan2030);
        foreach (var (partner, approach) in Partners())
        {
            yield return new RegisterApproach(day, new(approach, $"JCM {partner}", [Party.Japan, partner]));
            yield return new ReportNdc(day, new(partner, 2021, 2030, AdjustmentMethod.Averaging));
            yield return new Authorise(day, new($"{partner}-1", 1, approach, partner, Purposes.Ndc, 2021, 2030));
            yield return new Authorise(day, new($"JPN-{partner}", 1, approach, Party.Japan, Purposes.Ndc, 2021, 2030));
        }
    }

    /// <summary>Six actions for each block; half of each block goes to Japan.</summary>
    internal static IEnumerable<LedgerAction> Life(int blocks, int tonnes)
    {
        var japan = Account.Holding(Party.Japan, "government");
        var series = Partners()
            .SelectMany(each => Enumerable.Range(2021, 10).Select(year => new ItmoSeries(each.Approach, $"{each.Partner}01", each.Partner, year)))
            .ToList();
        var participants = series.ToDictionary(each => each, each => Account.Holding(each.FirstTransferringParty, "participant"));
        var day = new DateOnly(2031, 1, 1);
        for (var block = 0; block < blocks; block++)
        {
            var own = series[block % series.Count];
            var first = (long)(block / series.Count) * tonnes + 1;
            var range = own.Range(first, first + tonnes - 1);
            var share = own.Range(first, first + ((tonnes - 1) / 2));
            yield return new Issue(day, range, participants[own]);
            yield return new AuthoriseUnits(day, share, $"{own.FirstTransferringParty}-1");
            yield return new AuthoriseUnits(day, share, $"JPN-{own.FirstTransferringParty}");
            yield return new FirstTransfer(day, share, participants[own], Party.Japan);
            yield return new Acquire(day, share, japan);
            yield return new Use(day, share, japan, 2030);
        }
    }

    private static IEnumerable<(Party Partner, string Approach)> Partners() =>
        PartnerCountries.All.Select(each => (Party.Of(each.Country), FormattableString.Invariant($"CA{each.Order:0000}")));
}
