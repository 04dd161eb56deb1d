using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The row of table 1, Submission: who reports on which year.</summary>
public sealed record AefSubmission
{
    /// <summary>Party: the reporting Party.</summary>
    public required Party Party { get; init; }

    /// <summary>Version, <c>X.Y</c>; the first one is <c>1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Reported year: the actions took place from 1 January to 31 December of it.</summary>
    public required CalendarYear ReportedYear { get; init; }

    /// <summary>Date of submission.</summary>
    public required DateOnly DateOfSubmission { get; init; }

    /// <summary>Review status of the initial report; filled in by the central platform, null before.</summary>
    public string? ReviewStatus { get; init => field = AefText.OrNull(value); }

    /// <summary>Result of the consistency check of this AEF submission; filled in by the central platform, null before.</summary>
    public string? ConsistencyCheckResult { get; init => field = AefText.OrNull(value); }

    /// <summary>First year of the NDC implementation period.</summary>
    public required CalendarYear FirstYearOfNdcPeriod { get; init; }

    /// <summary>Last year of the NDC implementation period.</summary>
    public required CalendarYear LastYearOfNdcPeriod { get; init; }

    /// <summary>Reference to the Article 6 technical expert review report of the initial report; filled in by the central platform, null before.</summary>
    public string? ReviewReportReference { get; init => field = AefText.OrNull(value); }
}
