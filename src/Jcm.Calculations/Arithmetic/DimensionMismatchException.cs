namespace Jcm.Calculations.Arithmetic;

/// <summary>An equation adds, compares or names quantities that are not counted in the same unit: a mistake in the equation, not in the data.</summary>
public sealed class DimensionMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    public DimensionMismatchException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which units meet where.</param>
    public DimensionMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which units meet where.</param>
    /// <param name="innerException">The cause.</param>
    public DimensionMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
