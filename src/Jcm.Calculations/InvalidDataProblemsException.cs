namespace Jcm.Calculations;

/// <summary>Thrown by the throwing conveniences when a user's data have problems. It carries all of them.</summary>
public sealed class InvalidDataProblemsException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    public InvalidDataProblemsException(IReadOnlyList<Problem> problems)
        : base(Text(problems)) => Problems = problems;

    /// <summary>Everything that is wrong, in the order of the data.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    private static string Text(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (problems.Count == 0) throw new ArgumentException("At least one problem is needed.", nameof(problems));
        return problems.Count == 1
            ? problems[0].ToString()
            : $"{problems.Count} problems:{Environment.NewLine}{string.Join(Environment.NewLine, problems.Select(problem => "  " + problem))}";
    }
}
