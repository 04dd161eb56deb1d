using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>A subsidy rate of a programme that does not depend on similar projects, with its conditions.</summary>
/// <param name="Programme">Identifier of the programme, for example <c>new_technology</c>.</param>
/// <param name="Name">Name of the programme.</param>
/// <param name="Year">Fiscal year of the call; null where the year was not read.</param>
/// <param name="Enterprise">The size of the representative participant for which the rate holds; null where it does not matter.</param>
/// <param name="CostAbove">The eligible cost of a fiscal year above which the rate holds; null where there is no such condition.</param>
/// <param name="CostUpTo">The eligible cost of a fiscal year up to which, inclusive, the rate holds; null where there is no such condition.</param>
/// <param name="Rate">The rate, as a share of the eligible cost.</param>
/// <param name="Provenance">Where the rate was read.</param>
public sealed record ProgrammeRate(
    string Programme,
    string Name,
    FiscalYear? Year,
    EnterpriseSize? Enterprise,
    Money? CostAbove,
    Money? CostUpTo,
    Rational Rate,
    Provenance Provenance)
{
    /// <summary>Why the rate holds, for example <c>new-technology demonstration, FY2024, other enterprise, eligible cost of a year up to JPY 100,000,000</c>.</summary>
    public string Reason => string.Join(", ", new[]
    {
        Name,
        Year?.ToString(),
        Enterprise switch { EnterpriseSize.SmallOrMedium => "small or medium-sized enterprise", EnterpriseSize.Other => "not a small or medium-sized enterprise", _ => null },
        CostAbove is { } above ? $"eligible cost of a year above {above}" : null,
        CostUpTo is { } upTo ? $"eligible cost of a year up to {upTo}" : null,
    }.Where(part => part is not null));

    /// <summary>Rate, reason and source.</summary>
    public override string ToString() => $"{Rate}: {Reason} [{ProgrammeText.Source(Provenance)}]";

    internal bool IsExcludedBy(EnterpriseSize? enterprise, Money? cost) =>
        (enterprise is { } size && Enterprise is { } needed && size != needed) || (cost is { } known && (known <= CostAbove || known > CostUpTo));
}
