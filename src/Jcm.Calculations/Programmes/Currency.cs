namespace Jcm.Calculations.Programmes;

/// <summary>A currency by its three-letter code of ISO 4217. The form of the code is checked, not whether the standard lists it.</summary>
public readonly record struct Currency
{
    private readonly string? code;

    private Currency(string code) => this.code = code;

    /// <summary>The Japanese yen, in which the subsidies and limits of the programmes are stated.</summary>
    public static Currency Yen { get; } = new("JPY");

    /// <summary>Three capital letters, for example <c>JPY</c>; empty for the default value, which is no currency.</summary>
    public string Code => code ?? "";

    /// <summary>A currency from its code.</summary>
    /// <param name="text">Three capital letters, for example <c>JPY</c>.</param>
    public static Outcome<Currency> TryParse(string text) =>
        text is { Length: 3 } && text.All(char.IsAsciiLetterUpper)
            ? new Currency(text)
            : new Problem(ProblemCode.Malformed, $"\"{text}\" is not the code of a currency: write the three capital letters of ISO 4217, for example JPY.");

    /// <summary>A currency from its code.</summary>
    /// <param name="text">Three capital letters, for example <c>JPY</c>.</param>
    /// <exception cref="InvalidDataProblemsException">The text is not a code.</exception>
    public static Currency Parse(string text) => TryParse(text).Value;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
