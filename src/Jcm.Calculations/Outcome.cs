using System.Diagnostics.CodeAnalysis;

namespace Jcm.Calculations;

/// <summary>A value, or all the reasons why there is none. Problems in a user's data are an outcome, not an exception.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<Problem> problems)
    {
        this.value = value;
        Problems = problems;
    }

    /// <summary>Whether there is a value.</summary>
    public bool IsValid => Problems.Count == 0;

    /// <summary>Everything that is wrong, in the order of the data; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidDataProblemsException">There is none; the exception carries all problems.</exception>
    public T Value => IsValid ? value! : throw new InvalidDataProblemsException(Problems);

    /// <summary>Gets the value without throwing.</summary>
    /// <param name="result">The value, when there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return IsValid;
    }

    /// <summary>An outcome with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>An outcome without a value, for one reason.</summary>
    /// <param name="problem">The reason.</param>
    public static implicit operator Outcome<T>(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(default, [problem]);
    }

    /// <summary>An outcome without a value.</summary>
    /// <param name="problems">The reasons; at least one.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "The type argument is what the caller wants to name here.")]
    public static Outcome<T> Failed(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Count > 0 ? new(default, problems) : throw new ArgumentException("At least one problem is needed.", nameof(problems));
    }
}
