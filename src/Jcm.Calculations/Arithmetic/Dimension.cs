using System.Globalization;

namespace Jcm.Calculations.Arithmetic;

/// <summary>What a number measures, as powers of the base quantities of this field.</summary>
/// <remarks>
/// Three base quantities are the field's own, because adding across them is always a mistake: a mass of CO₂ equivalent is not a mass
/// of fuel, a normal cubic metre is an amount of gas and not a room, and apparent power (kVA) is not power (kW).
/// </remarks>
/// <param name="Length">Power of length (m).</param>
/// <param name="Mass">Power of mass (kg).</param>
/// <param name="Time">Power of time (s).</param>
/// <param name="Temperature">Power of temperature (K).</param>
/// <param name="CarbonDioxideEquivalent">Power of the mass of CO₂ equivalent (kgCO2e).</param>
/// <param name="NormalVolume">Power of the amount of gas in normal cubic metres (Nm3).</param>
/// <param name="ApparentPower">Power of apparent power (VA).</param>
public readonly record struct Dimension(
    int Length = 0,
    int Mass = 0,
    int Time = 0,
    int Temperature = 0,
    int CarbonDioxideEquivalent = 0,
    int NormalVolume = 0,
    int ApparentPower = 0)
{
    /// <summary>A pure number: a ratio, an efficiency, a count.</summary>
    public static Dimension None => default;

    /// <summary>The dimension of a product.</summary>
    /// <param name="left">One factor.</param>
    /// <param name="right">The other factor.</param>
    public static Dimension operator *(Dimension left, Dimension right) => new(
        left.Length + right.Length,
        left.Mass + right.Mass,
        left.Time + right.Time,
        left.Temperature + right.Temperature,
        left.CarbonDioxideEquivalent + right.CarbonDioxideEquivalent,
        left.NormalVolume + right.NormalVolume,
        left.ApparentPower + right.ApparentPower);

    /// <summary>The dimension of a quotient.</summary>
    /// <param name="left">Dividend.</param>
    /// <param name="right">Divisor.</param>
    public static Dimension operator /(Dimension left, Dimension right) => left * right.ToPower(-1);

    /// <summary>The dimension of a power.</summary>
    /// <param name="exponent">The exponent; may be negative.</param>
    public Dimension ToPower(int exponent) => new(
        Length * exponent,
        Mass * exponent,
        Time * exponent,
        Temperature * exponent,
        CarbonDioxideEquivalent * exponent,
        NormalVolume * exponent,
        ApparentPower * exponent);

    /// <summary>Base units with their powers, for example <c>kgCO2e kg^-1 m^-2 s^2</c>; <c>1</c> for a pure number.</summary>
    public override string ToString()
    {
        (string Unit, int Power)[] parts =
        [
            ("kgCO2e", CarbonDioxideEquivalent), ("Nm3", NormalVolume), ("kg", Mass), ("m", Length), ("s", Time), ("K", Temperature), ("VA", ApparentPower),
        ];
        var present = parts.Where(part => part.Power != 0)
            .Select(part => part.Power == 1 ? part.Unit : string.Create(CultureInfo.InvariantCulture, $"{part.Unit}^{part.Power}"));
        var text = string.Join(' ', present);
        return text.Length == 0 ? "1" : text;
    }
}
