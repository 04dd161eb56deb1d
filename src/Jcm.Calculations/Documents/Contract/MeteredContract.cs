using System.ComponentModel;
using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>The way from the readings of meters to a value.</summary>
internal sealed record MeteredContract
{
    [Description("What the readings alone show; it may not be claimed.")]
    public required decimal AsRead { get; init; }

    [Description("The same with the errors of the meters against the project.")]
    public required decimal Corrected { get; init; }

    [Description("The same with what stands in for gaps.")]
    public required decimal Filled { get; init; }

    [Description("The way in words, line by line.")]
    public required IReadOnlyList<string> Lines { get; init; }

    [Description("The terms.")]
    public required IReadOnlyList<MeteredPositionContract> Positions { get; init; }
}

/// <summary>One term of a metered value.</summary>
internal sealed record MeteredPositionContract
{
    [Description("What is measured.")]
    public required string Name { get; init; }

    [Description("Whether it is taken off.")]
    public required bool IsSubtracted { get; init; }

    [Description("The amount that is used.")]
    public required decimal Used { get; init; }

    [Description("The share of the time that readings cover, from 0 to 1.")]
    public required decimal Coverage { get; init; }

    [Description("The time that estimated readings cover.")]
    public required TimeSpan Estimated { get; init; }

    [Description("The time that nothing covers.")]
    public required TimeSpan Missing { get; init; }

    [Description("What stands in for gaps.")]
    public required string GapRule { get; init; }

    [Description("The invoiced amount beside that of the meters.")]
    public decimal? Invoiced { get; init; }

    [Description("What each meter showed on days on which its readings carry one error.")]
    public IReadOnlyList<MeteredPartContract>? Meters { get; init; }

    [Description("What was put in for gaps.")]
    public IReadOnlyList<MeteredFillContract>? Fills { get; init; }
}

/// <summary>What a meter showed.</summary>
internal sealed record MeteredPartContract
{
    [Description("The meter.")]
    public required string Meter { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("What it showed, in its own unit.")]
    public required string Shown { get; init; }

    [Description("The same in the unit of the parameter.")]
    public required decimal Read { get; init; }

    [Description("The error as a share.")]
    public required decimal Error { get; init; }

    [Description("The amount with the error against the project.")]
    public required decimal Corrected { get; init; }

    [Description("Why there is an error, or none.")]
    public required string Basis { get; init; }
}

/// <summary>What stands in for a gap.</summary>
internal sealed record MeteredFillContract
{
    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("What was read on these days.")]
    public required decimal Read { get; init; }

    [Description("What was put in beside it.")]
    public required decimal Amount { get; init; }

    [Description("How it was found.")]
    public required string Basis { get; init; }
}

/// <summary>Something found in monitoring data.</summary>
internal sealed record FindingContract
{
    [Description("How much it weighs.")]
    public required FindingGrade Grade { get; init; }

    [Description("What it is, for programs.")]
    public required string Code { get; init; }

    [Description("The place.")]
    public required string Where { get; init; }

    [Description("What it was found on.")]
    public string? Subject { get; init; }

    [Description("What was found.")]
    public required string Message { get; init; }
}
