using System.Globalization;

namespace Jcm.Calculations.Article6.Aef;

/// <summary>The rows of a report as texts, one for each field in order; a field without a value is empty. CSV and JSON are two ways of carrying these texts.</summary>
internal static class AefCells
{
    internal const string Day = "dd/MM/yyyy";

    /// <summary>Separates the items of a field that holds several.</summary>
    internal const string ItemSeparator = "; ";

    internal static IEnumerable<string[]> Of(AefReport report, AefTable table) => table switch
    {
        AefTable.Submission => [Of(report.Submission)],
        AefTable.Authorizations => report.Authorisations.Select(Of),
        AefTable.Actions => report.Actions.Select(Of),
        AefTable.Holdings => report.Holdings.Select(row => Of(row.Block)),
        AefTable.AuthorizedEntities => report.AuthorisedEntities.Select(Of),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "There is no such table."),
    };

    private static string[] Of(AefSubmission row) =>
    [
        row.Party.Code,
        row.Version,
        row.ReportedYear.ToString(),
        Of(row.DateOfSubmission),
        row.ReviewStatus ?? "",
        row.ConsistencyCheckResult ?? "",
        row.FirstYearOfNdcPeriod.ToString(),
        row.LastYearOfNdcPeriod.ToString(),
        row.ReviewReportReference ?? "",
    ];

    private static string[] Of(AefAuthorisation row) =>
    [
        row.Id,
        Of(row.Date),
        row.CooperativeApproachId,
        Of(row.Version),
        Of(row.Quantity),
        AefWords.Metrics.Of(row.Metric.Kind),
        row.Metric.GwpValues ?? "",
        row.Metric.NonGhgMetric ?? "",
        string.Join(ItemSeparator, row.Sectors),
        string.Join(ItemSeparator, row.ActivityTypes),
        AefWords.Purposes.Of(row.Purposes),
        string.Join(ItemSeparator, row.AuthorisedParties),
        string.Join(ItemSeparator, row.AuthorisedEntityIds),
        row.AuthorisedOimp ?? "",
        row.Timeframe?.ToString() ?? "",
        row.Terms ?? "",
        row.Documentation ?? "",
        row.FirstTransferDefinition is { } definition ? AefWords.FirstTransferDefinitions.Of(definition) : "",
        row.AdditionalInformation ?? "",
    ];

    private static string[] Of(AefAction row) =>
    [
        Moment(row),
        AefWords.ActionTypes.Of(row.Type),
        row.Subtype ?? "",
        .. Of(row.Block),
        Of(row.TransferringParty),
        Of(row.AcquiringParty),
        row.Purpose ?? "",
        Of(row.UsingParty),
        row.UsingEntityId ?? "",
        row.UseYear?.ToString() ?? "",
        row.ConsistencyCheckResult ?? "",
        row.AdditionalInformation ?? "",
    ];

    private static string[] Of(AefBlock row) =>
    [
        row.CooperativeApproachId,
        row.AuthorisationId,
        row.FirstTransferringParty.Code,
        row.RegistryId,
        Of(row.FirstId),
        Of(row.LastId),
        row.UnderlyingUnitRegistryId ?? "",
        Of(row.FirstUnitId),
        Of(row.LastUnitId),
        AefWords.Metrics.Of(row.Metric.Kind),
        row.Metric.GwpValues ?? "",
        row.Metric.NonGhgMetric ?? "",
        Of(row.Quantity),
        row.NonGhgQuantity?.ToString(CultureInfo.InvariantCulture) ?? "",
        AefWords.MitigationTypes.Of(row.MitigationType),
        row.Vintage.ToString(),
    ];

    private static string[] Of(AefAuthorisedEntity row) =>
    [
        Of(row.Date),
        row.Name,
        row.Country.Alpha3,
        row.Id,
        row.CooperativeApproachId,
        row.Conditions ?? "",
        row.ChangeConditions ?? "",
        row.AdditionalInformation ?? "",
    ];

    /// <summary>The day, or the point in time with as many decimals of the second as it has, three at least.</summary>
    private static string Moment(AefAction row)
    {
        if (row.UtcTime is not { } time) return Of(row.Date);
        var form = time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "HH:mm:ss.fff" : "HH:mm:ss.fffffff";
        return $"{row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T{time.ToString(form, CultureInfo.InvariantCulture)}Z";
    }

    private static string Of(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static string Of(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Of(Party? party) => party?.Code ?? "";
}
