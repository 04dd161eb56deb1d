namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>Why a part of the difference between two results is there.</summary>
public enum AttributionReason
{
    /// <summary>A parameter has another value.</summary>
    Value,

    /// <summary>A parameter, or the whole period, was calculated in another way: other equations, another route, other fuels or waste types. The line says what differs.</summary>
    AnotherWay,

    /// <summary>The values cannot be exchanged one by one: the equations have no answer for some mixture of the two sets.</summary>
    NotSeparable,

    /// <summary>The estimate counts days or a monitoring point that were not monitored.</summary>
    OnlyEstimated,

    /// <summary>A period or a monitoring point was monitored that the estimate does not count.</summary>
    OnlyMonitored,

    /// <summary>Results are decimal numbers of 28 digits, and the attribution counts in fractions: what lies between them.</summary>
    Rounding,
}
