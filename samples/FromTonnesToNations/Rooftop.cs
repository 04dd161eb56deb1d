using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace FromTonnesToNations;

/// <summary>A rooftop system in Thailand: its monitored reductions, its credits, and who receives them.</summary>
internal static class Rooftop
{
    internal static readonly Holder ThaiGovernment = new("Government of Thailand", HolderSide.Partner, HolderKind.Government);
    internal static readonly Holder ThaiParticipant = new("Thai participant", HolderSide.Partner, HolderKind.Participant);
    internal static readonly Holder JapaneseParticipant = new("Japanese participant", HolderSide.Japan, HolderKind.Participant);

    /// <summary>Three vintages, each read from the export meter.</summary>
    internal static ProjectResult Monitored() => new Project("TH-rooftop", Catalogue.Approved.Get("TH_AM001", "1.0")) { Name = "rooftop solar, illustrative" }
        .Choose("EF_RE,i", "grid and captive, one factor")
        .Monitor("roof", Period.Parse("2024-07-01..2024-12-31"), "EG_i,p", 3_021.4m, "MWh", MonitoringOptions.C, "export meter, illustrative")
        .Monitor("roof", Period.Parse("2025-01-01..2025-12-31"), "EG_i,p", 6_158.9m, "MWh", MonitoringOptions.C, "export meter, illustrative")
        .Monitor("roof", Period.Parse("2026-01-01..2026-03-31"), "EG_i,p", 1_488.2m, "MWh", MonitoringOptions.C, "export meter, illustrative")
        .Calculate();

    internal static Credits Credits(ProjectResult result) =>
        Jcm.Calculations.Crediting.Credits.Of(result, CreditRounding.FloorPerVintage, NegativeReductions.NetWithinReport);

    /// <summary>Half for the Government of Japan, rounded up in every vintage; a subsidy of 40 % asks for no more than the half.</summary>
    internal static Allocation Split(Credits credits) => Allocation.Of(
        credits,
        Shares.Of(
            new HolderShare(Holder.GovernmentOfJapan, 0.5m),
            new HolderShare(JapaneseParticipant, 0.2m),
            new HolderShare(ThaiGovernment, 0.1m),
            new HolderShare(ThaiParticipant, 0.2m)),
        AllocationStrategy.PerVintage(AllocationStrategy.CeilingFor(Holder.GovernmentOfJapan.Name)),
        GovernmentMinimum.Of(subsidy: 400_000_000m, eligibleCost: 1_000_000_000m));
}
