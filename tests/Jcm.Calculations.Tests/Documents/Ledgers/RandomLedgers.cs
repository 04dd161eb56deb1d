using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Article6.Ledger;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

/// <summary>Ledgers after random actions, and terms of every kind after them.</summary>
internal static class RandomLedgers
{
    private const string Approach = "CA0002";

    private static readonly string[] Texts = ["Energy generation", "Solar", "\"quoted\" \\ text", "無効化 é", "a/b <c> & 'd'", "tab\tand\nline", "1", "𝒳"];
    private static readonly string[] Items = ["Energy generation", "Solar", "\"quoted\" \\ item", "無効化 é", "a/b"];

    internal static Gen<ItmoLedger> All { get; } = Gen.Choose(0, int.MaxValue).Select(Of);

    internal static ItmoLedger Of(int seed)
    {
        var ledger = new RandomActions(seed).From(Scene.Opening, 60).Select(each => each.Step.Ledger).Last();
        return ledger.Replay(Terms(new Random(seed))).Ledger;
    }

    private static IEnumerable<LedgerAction> Terms(Random random)
    {
        var day = new DateOnly(2031, 1, 1);
        var metric = random.Next(2) == 0 ? Metric.CO2e : Metric.NonGhg(Any(random, Texts));
        yield return new RegisterApproach(day, new(Approach, Any(random, Texts), [Scene.Mongolia, Scene.Japan]));
        yield return new ReportNdc(day, new(Scene.Mongolia, random.Next(2021, 2024), random.Next(2024, 2031), (AdjustmentMethod)random.Next(3))
        {
            Metric = metric,
            IsPoliciesAndMeasures = random.Next(2) == 0,
            Target = random.Next(3) switch
            {
                0 => null,
                1 => NdcTarget.AtMost(random.Next() / 1000m),
                _ => NdcTarget.AtLeast(random.Next() / -7m),
            },
        });
        for (var version = 1; version <= random.Next(1, 4); version++)
        {
            var purposes = (Purposes)random.Next(1, 8);
            yield return new Authorise(day, new("MN 1-a", version, Approach, Scene.Mongolia, purposes, 2021, random.Next(2021, 2035))
            {
                Cap = random.Next(2) == 0 ? null : random.NextInt64(long.MaxValue),
                Metric = random.Next(4) == 0 ? Metric.CO2eWith(GwpSet.AR4) : metric,
                AuthorisedParties = random.Next(2) == 0 ? [] : [Scene.Japan],
                AuthorisedEntities = Some(random, Items),
                FirstTransferOfOtherPurposes = purposes == Purposes.Ndc ? null : (FirstTransferTrigger)random.Next(3),
                Sectors = Some(random, Items),
                ActivityTypes = Some(random, Items),
                Terms = Optional(random),
            });
        }

        var series = new ItmoSeries(Approach, "MNG07", Scene.Mongolia, 2022);
        var last = random.NextInt64(1, long.MaxValue / 2);
        yield return new Issue(day, series.Range(1, last), Account.Holding(Scene.Mongolia, Any(random, Texts)), (MitigationType)random.Next(3))
        {
            Metric = metric,
            Sector = Optional(random),
            ActivityType = Optional(random),
            Underlying = random.Next(2) == 0 ? null : new(Any(random, Items), random.Next(2) == 0 ? "" : Any(random, Items), random.Next(1, 9)),
        };
        yield return new VoluntarilyCancel(day, series.Range(1, 1), Account.Holding(Scene.Mongolia, "Solar"), Optional(random));
    }

    private static T Any<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string[] Some(Random random, string[] from) => [.. from.Where(_ => random.Next(3) == 0)];

    private static string? Optional(Random random) => random.Next(3) switch
    {
        0 => null,
        1 => "",
        _ => Any(random, Texts),
    };
}
