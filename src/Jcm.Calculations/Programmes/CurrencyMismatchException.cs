namespace Jcm.Calculations.Programmes;

/// <summary>Amounts of different currencies meet in one sum or comparison. Nothing is ever converted: exchange rates are for the caller to choose and to state.</summary>
public sealed class CurrencyMismatchException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CurrencyMismatchException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which amounts meet.</param>
    public CurrencyMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">Which amounts meet.</param>
    /// <param name="innerException">The cause.</param>
    public CurrencyMismatchException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
