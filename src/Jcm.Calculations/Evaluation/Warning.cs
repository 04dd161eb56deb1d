namespace Jcm.Calculations.Evaluation;

/// <summary>What kind of doubt a result carries.</summary>
public enum WarningCode
{
    /// <summary>A value was used that the library has not read in its source.</summary>
    FlaggedValue,

    /// <summary>The caller's value differs from the default that the library holds for the methodology version.</summary>
    DiffersFromDefault,

    /// <summary>The equations of the methodology version have not been read in its text.</summary>
    EquationsNotRead,

    /// <summary>Days between two periods of a monitoring point belong to none.</summary>
    GapBetweenPeriods,

    /// <summary>An order between parameters, on which the declared conservative directions rest, does not hold.</summary>
    AssumptionBroken,

    /// <summary>Emissions of a period were divided between vintages by days.</summary>
    DividedByDays,

    /// <summary>Business-as-usual emissions are known for some monitoring points only, so their total is not given.</summary>
    IncompleteBusinessAsUsual,

    /// <summary>The emission reductions of a period are negative.</summary>
    NegativeReduction,
}

/// <summary>A doubt that a reader of the result should know of. It changes no value.</summary>
/// <param name="Code">The kind of doubt.</param>
/// <param name="Where">The place: project, point, period and parameter as far as they apply.</param>
/// <param name="Message">The doubt in words.</param>
public sealed record Warning(WarningCode Code, Location Where, string Message)
{
    /// <summary>Place, code and message on one line.</summary>
    public override string ToString() => $"{Where}: [{Code}] {Message}";
}
