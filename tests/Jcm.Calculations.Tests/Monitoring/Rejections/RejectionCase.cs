using System.Text.Json;
using System.Text.Json.Serialization;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Tests.Monitoring.Rejections;

/// <summary>A kind of report that verifiers send back: the data, the number as it would go wrong, and the number as it is right. One file of the folder "cases".</summary>
/// <param name="Kind">What goes wrong, in a few words.</param>
/// <param name="How">How the wrong number came about.</param>
/// <param name="Source">The rule that it is against, or that it is a worked example.</param>
/// <param name="ByHand">The calculation of both numbers, line by line.</param>
/// <param name="Methodology">Identifier of the methodology.</param>
/// <param name="Version">Its version.</param>
/// <param name="Choices">Chosen rows of its tables.</param>
/// <param name="Periods">The monitoring periods.</param>
/// <param name="Claims">The wrong one first, then the right ones and those that are refused.</param>
internal sealed record RejectionCase(
    string Kind,
    string How,
    string Source,
    IReadOnlyList<string> ByHand,
    string Methodology,
    string Version,
    IReadOnlyList<ChosenRow> Choices,
    IReadOnlyList<string> Periods,
    IReadOnlyList<Claim> Claims)
{
    public IReadOnlyList<FixedNumber> Fixed { get; init; } = [];

    public IReadOnlyList<MeterRow> Meters { get; init; } = [];

    public IReadOnlyList<MeteredRow> Metered { get; init; } = [];

    public PlanRow? Plan { get; init; }

    public HistoryRow? History { get; init; }

    /// <summary>What a file does not know, leaves out or says twice is an error.</summary>
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Monitoring", "Rejections", "cases");

    internal static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    internal static RejectionCase Read(string name) => Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));

    internal static RejectionCase Parse(string text) => JsonSerializer.Deserialize<RejectionCase>(text, Strict)!;
}

/// <summary>How the data of a case are used in a claim.</summary>
internal enum Treatment
{
    AsStated,
    WithoutInstruments,
    AllAdded,
    GapsAreNothing,
    GapsRefused,
}

/// <summary>A number that is claimed, and what the library has to say about it.</summary>
/// <param name="Is"><c>wrong</c>, <c>right</c> or <c>refused</c>.</param>
internal sealed record Claim(string Is)
{
    public Treatment Treatment { get; init; }

    /// <summary>In place of the rule for boundaries of the case.</summary>
    public BoundaryRule? Boundary { get; init; }

    /// <summary>In place of the unit of the meters.</summary>
    public string? UnitOfMeters { get; init; }

    public IReadOnlyList<FixedNumber> Fixed { get; init; } = [];

    /// <summary>Values that are supplied as they are.</summary>
    public IReadOnlyList<MonitoredRow> Monitored { get; init; } = [];

    public IReadOnlyList<StatedRow> Stated { get; init; } = [];

    /// <summary>What the meters come to.</summary>
    public IReadOnlyList<ExpectedValue> Values { get; init; } = [];

    /// <summary>The reductions; none where the data are refused before anything is calculated.</summary>
    public decimal? Tonnes { get; init; }

    /// <summary>All faults and doubts: grade and code.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    public IReadOnlyList<ExpectedProblem> Problems { get; init; } = [];
}

internal sealed record ChosenRow(string Symbol, string Row);

internal sealed record FixedNumber(string Symbol, decimal Value, string Unit, string Source);

internal sealed record MonitoredRow(string Point, string Period, string Symbol, decimal Value, string Unit, MonitoringOptions Option, string Source);

internal sealed record StatedRow(string Place, string Symbol, decimal Value, string Unit);

internal sealed record ExpectedValue(string Point, string Period, string Symbol, decimal Value);

/// <param name="Code">The reason.</param>
/// <param name="Says">A part of its message.</param>
internal sealed record ExpectedProblem(ProblemCode Code, string Says)
{
    public string? Point { get; init; }

    public string? Period { get; init; }
}

/// <param name="Id">Its identifier.</param>
/// <param name="Kind">A register, or intervals such as billing cycles.</param>
/// <param name="Unit">The unit of its readings.</param>
/// <param name="Decimals">The decimals of its readings.</param>
/// <param name="Readings">At the beginning of a day for a register; for whole days for intervals.</param>
internal sealed record MeterRow(string Id, MeterKind Kind, string Unit, int Decimals, IReadOnlyList<ReadingRow> Readings)
{
    public decimal? PermissibleError { get; init; }

    public int? CalibratedEveryMonths { get; init; }

    public string? NoCalibrationBecause { get; init; }

    public decimal? PlanCorrection { get; init; }

    public IReadOnlyList<CertificateRow> Certificates { get; init; } = [];
}

internal sealed record ReadingRow(decimal Shows)
{
    public DateOnly? At { get; init; }

    public string? Days { get; init; }
}

internal sealed record CertificateRow(string Number, DateOnly Date, decimal FoundError);

internal sealed record MeteredRow(string Point, string Symbol, MonitoringOptions Option, string Source, IReadOnlyList<PositionRow> Positions)
{
    public BoundaryRule Boundary { get; init; }
}

/// <param name="Name">What is measured.</param>
/// <param name="Sign"><c>+</c> or <c>-</c>.</param>
/// <param name="Meters">Its meters.</param>
internal sealed record PositionRow(string Name, string Sign, IReadOnlyList<string> Meters)
{
    /// <summary>What stands in for gaps.</summary>
    public decimal? AtMostInAnHour { get; init; }

    public string? UnitOfMost { get; init; }

    public decimal? CapacityInMegawatts { get; init; }

    /// <summary>The lowest and the highest usual load factor.</summary>
    public IReadOnlyList<decimal> UsualLoad { get; init; } = [];
}

internal sealed record PlanRow(string Document, DateOnly CreditingFrom, IReadOnlyList<string> Points, IReadOnlyList<PlannedRow> Parameters);

internal sealed record PlannedRow(string Symbol, MonitoringOptions Option, IReadOnlyList<string> Sources, BoundaryRule Apportioning);

internal sealed record HistoryRow(string Symbol, string Unit, IReadOnlyList<HistoryAmount> Records)
{
    internal StatedHistory Stated => StatedHistory.Of([.. Records.Select(record => (Period.Parse(record.Period), record.Amount))], Calculations.Quantities.Unit.Parse(Unit), "history of the case");
}

internal sealed record HistoryAmount(string Period, decimal Amount);
