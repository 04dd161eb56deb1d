using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Random reports: any value that a row can hold, not only what passes the checks.</summary>
internal static class AefReports
{
    private static readonly string[] Pieces =
    [
        "a", "JCM", " ", ",", "\"", "\"\"", "\n", "\r", "\r\n", "'", "''", "=", "+", "-", "@", "\t", ";", "NA", "é", "日本", "😀", "\u0000", "\uFEFF", "=1+1", "'=x", "−", "＝", "{", "\\", "</", "12", "2024-01-01", "\u2028",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf(4).Select(pieces => string.Concat(pieces));

    /// <summary>A text that is not blank: a required field is never blank.</summary>
    private static readonly Gen<string> SomeText = Texts.Select(text => text.Length == 0 ? "x" : text);

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Constant((string?)null), SomeText.Select(text => (string?)text));

    private static readonly Gen<IReadOnlyList<string>> Items = SomeText
        .Select(text => text.Replace(";", ":", StringComparison.Ordinal).Trim())
        .Where(text => text.Length > 0)
        .ListOf().Resize(3)
        .Select(items => (IReadOnlyList<string>)[.. items]);

    private static readonly Gen<Party> Parties = Gen.Elements("JPN", "THA", "MNG", "VNM").Select(Party.Parse);

    private static readonly Gen<Party?> MaybeParty = Gen.OneOf(Gen.Constant((Party?)null), Parties.Select(party => (Party?)party));

    private static readonly Gen<DateOnly> Days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<TimeOnly?> Times = Gen.OneOf(
        Gen.Constant((TimeOnly?)null),
        Gen.Choose(0, 86_399_999).Select(milliseconds => (TimeOnly?)new TimeOnly(milliseconds * TimeSpan.TicksPerMillisecond)),
        Gen.Choose(0, int.MaxValue).Select(ticks => (TimeOnly?)new TimeOnly(ticks * 402L % TimeSpan.TicksPerDay)));

    private static readonly Gen<CalendarYear> Years = Gen.Choose(1, 9999).Select(number => new CalendarYear(number));

    private static readonly Gen<long> Longs = Gen.OneOf(
        Gen.Elements(0L, 1L, -1L, long.MaxValue, long.MinValue),
        Gen.Choose(0, int.MaxValue).Select(number => (long)number * number));

    private static readonly Gen<long?> MaybeLong = Gen.OneOf(Gen.Constant((long?)null), Longs.Select(number => (long?)number));

    private static readonly Gen<decimal?> MaybeDecimal = Gen.OneOf(
        Gen.Constant((decimal?)null),
        from digits in Gen.Choose(int.MinValue, int.MaxValue)
        from scale in Gen.Choose(0, 28)
        select (decimal?)new decimal(Math.Abs((long)digits) is var size ? (int)(size % int.MaxValue) : 0, 7, 0, digits < 0, (byte)scale));

    private static readonly Gen<AefMetric> Metrics =
        from kind in Gen.Elements(Enum.GetValues<AefMetricKind>())
        from gwp in MaybeText
        from other in MaybeText
        select new AefMetric { Kind = kind, GwpValues = gwp, NonGhgMetric = other };

    private static readonly Gen<AefBlock> Blocks =
        from texts in SomeText.ArrayOf(3)
        from party in Parties
        from unitRegistry in MaybeText
        from ids in Longs.ArrayOf(3)
        from units in MaybeLong.ArrayOf(2)
        from metric in Metrics
        from other in MaybeDecimal
        from mitigation in Gen.Elements(Enum.GetValues<MitigationType>())
        from vintage in Years
        select new AefBlock
        {
            CooperativeApproachId = texts[0],
            AuthorisationId = texts[1],
            FirstTransferringParty = party,
            RegistryId = texts[2],
            FirstId = ids[0],
            LastId = ids[1],
            UnderlyingUnitRegistryId = unitRegistry,
            FirstUnitId = units[0],
            LastUnitId = units[1],
            Metric = metric,
            Quantity = ids[2],
            NonGhgQuantity = other,
            MitigationType = mitigation,
            Vintage = vintage,
        };

    private static readonly Gen<AefSubmission> Submissions =
        from party in Parties
        from version in SomeText
        from years in Years.ArrayOf(3)
        from day in Days
        from filled in MaybeText.ArrayOf(3)
        select new AefSubmission
        {
            Party = party,
            Version = version,
            ReportedYear = years[0],
            DateOfSubmission = day,
            ReviewStatus = filled[0],
            ConsistencyCheckResult = filled[1],
            FirstYearOfNdcPeriod = years[1],
            LastYearOfNdcPeriod = years[2],
            ReviewReportReference = filled[2],
        };

    private static readonly Gen<AefAuthorisation> Authorisations =
        from texts in SomeText.ArrayOf(2)
        from day in Days
        from version in Gen.Choose(-3, 1000)
        from quantity in MaybeLong
        from metric in Metrics
        from sectors in Items.Where(items => items.Count > 0)
        from lists in Items.ArrayOf(2)
        from purposes in Gen.Choose(1, 7)
        from parties in Parties.ListOf().Resize(3)
        from more in MaybeText.ArrayOf(4)
        from years in Years.ArrayOf(2)
        from trigger in Gen.Elements<FirstTransferTrigger?>(null, FirstTransferTrigger.Authorisation, FirstTransferTrigger.Issuance, FirstTransferTrigger.UseOrCancellation)
        select new AefAuthorisation
        {
            Id = texts[0],
            Date = day,
            CooperativeApproachId = texts[1],
            Version = version,
            Quantity = quantity,
            Metric = metric,
            Sectors = sectors,
            ActivityTypes = lists[0],
            Purposes = (Purposes)purposes,
            AuthorisedParties = [.. parties],
            AuthorisedEntityIds = lists[1],
            AuthorisedOimp = more[0],
            Timeframe = version % 2 == 0 ? new AefTimeframe(years[0], years[1]) : null,
            Terms = more[1],
            Documentation = more[2],
            FirstTransferDefinition = trigger,
            AdditionalInformation = more[3],
        };

    private static readonly Gen<AefAction> Actions =
        from day in Days
        from time in Times
        from type in Gen.Elements(Enum.GetValues<AefActionType>())
        from block in Blocks
        from parties in MaybeParty.ArrayOf(3)
        from texts in MaybeText.ArrayOf(5)
        from year in Years
        select new AefAction
        {
            Date = day,
            UtcTime = time,
            Type = type,
            Subtype = texts[0],
            Block = block,
            TransferringParty = parties[0],
            AcquiringParty = parties[1],
            Purpose = texts[1],
            UsingParty = parties[2],
            UsingEntityId = texts[2],
            UseYear = year.Number % 2 == 0 ? year : null,
            ConsistencyCheckResult = texts[3],
            AdditionalInformation = texts[4],
        };

    private static readonly Gen<AefAuthorisedEntity> Entities =
        from day in Days
        from texts in SomeText.ArrayOf(3)
        from country in Gen.Elements(Countries.All.ToArray())
        from more in MaybeText.ArrayOf(3)
        select new AefAuthorisedEntity
        {
            Date = day,
            Name = texts[0],
            Country = country,
            Id = texts[1],
            CooperativeApproachId = texts[2],
            Conditions = more[0],
            ChangeConditions = more[1],
            AdditionalInformation = more[2],
        };

    /// <summary>Reports of up to a few rows in every table.</summary>
    internal static readonly Gen<AefReport> Any =
        from submission in Submissions
        from authorisations in Authorisations.ListOf().Resize(3)
        from actions in Actions.ListOf().Resize(4)
        from blocks in Blocks.ListOf().Resize(3)
        from entities in Entities.ListOf().Resize(3)
        select new AefReport
        {
            Submission = submission,
            Authorisations = [.. authorisations],
            Actions = [.. actions],
            Holdings = [.. blocks.Select(block => new AefHolding { Block = block })],
            AuthorisedEntities = [.. entities],
        };
}
