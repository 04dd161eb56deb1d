using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Article6.Aef.Comparing;

/// <summary>Compares what one Party says it transferred to another with what that one says it acquired.</summary>
internal static class FlowComparison
{
    /// <summary>First the whole identity, then all of it but one part: the same serial numbers with one part reported differently.</summary>
    private static readonly Func<AefIdentity, AefIdentity>[] Keys =
    [
        identity => identity,
        identity => identity with { Vintage = default },
        identity => identity with { CooperativeApproachId = "" },
        identity => identity with { RegistryId = "" },
        identity => identity with { FirstTransferringParty = default },
    ];

    internal static void Run(Party from, Party to, List<Stretch> sent, List<Stretch> received, ObservationList observations)
    {
        foreach (var key in Keys)
        {
            (sent, received) = StretchMatching.Match(sent, received, key, (a, b, first, last, times) => Differences(from, to, a, b, first, last, times, observations));
        }

        foreach (var (statement, first, last, times) in sent)
        {
            observations.Add(new(AefInconsistencyKind.NotAcquired, from, to, statement.Identity, $"transferred to {to}", "nothing"), first, last, times);
        }

        foreach (var (statement, first, last, times) in received)
        {
            observations.Add(new(AefInconsistencyKind.NotTransferred, from, to, statement.Identity, "nothing", $"acquired from {from}"), first, last, times);
        }
    }

    private static void Differences(Party from, Party to, Statement a, Statement b, long first, long last, int times, ObservationList observations)
    {
        Compare(AefInconsistencyKind.Vintage, a.Identity.Vintage.ToString(), b.Identity.Vintage.ToString());
        Compare(AefInconsistencyKind.CooperativeApproach, a.Identity.CooperativeApproachId, b.Identity.CooperativeApproachId);
        Compare(AefInconsistencyKind.Registry, a.Identity.RegistryId, b.Identity.RegistryId);
        Compare(AefInconsistencyKind.FirstTransferringParty, a.Identity.FirstTransferringParty.Code, b.Identity.FirstTransferringParty.Code);
        Compare(AefInconsistencyKind.Metric, a.Metric, b.Metric);
        Compare(AefInconsistencyKind.MitigationType, AefWords.MitigationTypes.Of(a.Mitigation), AefWords.MitigationTypes.Of(b.Mitigation));
        Compare(AefInconsistencyKind.GwpValues, a.GwpValues, b.GwpValues);
        Compare(AefInconsistencyKind.Authorisation, a.Authorisation, b.Authorisation);
        CompareQuantities(AefInconsistencyKind.Quantity, a.Tonnes, b.Tonnes);
        CompareQuantities(AefInconsistencyKind.NonGhgQuantity, a.Other, b.Other);

        void Compare(AefInconsistencyKind kind, string firstSays, string secondSays)
        {
            if (!string.Equals(firstSays, secondSays, StringComparison.Ordinal)) observations.Add(new(kind, from, to, a.Identity, firstSays, secondSays), first, last, times);
        }

        void CompareQuantities(AefInconsistencyKind kind, Rational firstSays, Rational secondSays)
        {
            if (firstSays != secondSays) observations.Add(new(kind, from, to, a.Identity, "", "", firstSays, secondSays), first, last, times);
        }
    }
}
