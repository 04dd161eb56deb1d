namespace Jcm.Calculations;

/// <summary>One thing that is wrong with a user's data.</summary>
/// <param name="Code">The reason, for programs.</param>
/// <param name="Where">The place: project, point, period and parameter as far as they apply.</param>
/// <param name="Message">The reason and the remedy, for people.</param>
public sealed record Problem(ProblemCode Code, Location Where, string Message)
{
    /// <summary>A problem that has no place yet, for example one found in a unit string.</summary>
    /// <param name="code">The reason, for programs.</param>
    /// <param name="message">The reason and the remedy, for people.</param>
    public Problem(ProblemCode code, string message)
        : this(code, Location.None, message)
    {
    }

    /// <summary>Place, code and message on one line.</summary>
    public override string ToString() =>
        Where == Location.None ? $"[{Code}] {Message}" : $"{Where}: [{Code}] {Message}";
}
