using Jcm.Calculations.Monitoring.Quality;

namespace Jcm.Calculations.Documents;

/// <summary>What a remark of a check is about.</summary>
public enum RemarkTopic
{
    /// <summary>The report against the approved monitoring plan.</summary>
    MonitoringPlan,

    /// <summary>Meters, their readings and calibrations, and the plausibility of their amounts.</summary>
    Metering,

    /// <summary>Days without a value.</summary>
    Continuity,

    /// <summary>How far values and equations can be relied on.</summary>
    Confidence,

    /// <summary>What the declared conservative directions rest on.</summary>
    Assumptions,

    /// <summary>What a reader of the result should know besides.</summary>
    Result,

    /// <summary>Inputs without a part in the result.</summary>
    UnusedInputs,
}

/// <summary>Something that a check of a project found. It changes no value.</summary>
/// <param name="Grade">How much it weighs.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Code">What it is, for programs: the name of a problem, a finding or a warning; null where the topic says it all.</param>
/// <param name="Where">The place: project, point, period and parameter as far as they apply.</param>
/// <param name="Subject">What it was found on, for example the meter; empty where the place says it.</param>
/// <param name="Message">What was found, for people.</param>
public sealed record ProjectRemark(FindingGrade Grade, RemarkTopic Topic, string? Code, Location Where, string Subject, string Message);

/// <summary>The topics of remarks in words.</summary>
public static class RemarkTopics
{
    /// <summary>The topic in words, for example <c>monitoring plan</c>.</summary>
    /// <param name="topic">The topic.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such topic.</exception>
    public static string Words(this RemarkTopic topic) => topic switch
    {
        RemarkTopic.MonitoringPlan => "monitoring plan",
        RemarkTopic.Metering => "metering",
        RemarkTopic.Continuity => "continuity",
        RemarkTopic.Confidence => "confidence",
        RemarkTopic.Assumptions => "assumptions",
        RemarkTopic.Result => "result",
        RemarkTopic.UnusedInputs => "unused inputs",
        _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, "There is no such topic."),
    };
}
