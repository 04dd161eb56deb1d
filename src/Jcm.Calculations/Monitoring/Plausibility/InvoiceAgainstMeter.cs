using System.Globalization;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Monitoring.Plausibility;

/// <summary>Compares an invoice with the meter over the days it bills, and uses the conservative one of the two.</summary>
public sealed class InvoiceAgainstMeter
{
    /// <summary>A comparison of invoices with a meter.</summary>
    /// <param name="tolerance">The largest difference that is no doubt, as a share of the meter's amount; at least 0.</param>
    /// <param name="source">The document that states the tolerance.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    /// <exception cref="ArgumentException">There is no source.</exception>
    public InvoiceAgainstMeter(decimal tolerance, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        (Tolerance, Source) = (Limits.Share(tolerance, nameof(tolerance)), source);
    }

    /// <summary>The largest difference that is no doubt, as a share of the meter's amount.</summary>
    public decimal Tolerance { get; }

    /// <summary>The document that states the tolerance.</summary>
    public string Source { get; }

    /// <summary>Chooses between an invoice and the meter.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="meter">The amounts of the meter.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">The meter; empty where the place says it.</param>
    /// <returns>
    /// The choice; or all problems: the invoice is in a unit of something else, readings do not wholly cover the days it bills, or the amounts differ
    /// and no side is conservative by itself.
    /// </returns>
    public Outcome<InvoiceChoice> TryChoose(Invoice invoice, DailyAmounts meter, ConservativeDirection direction, Location where, string subject)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(where);
        ArgumentNullException.ThrowIfNull(subject);
        var problems = new List<Problem>();
        var converted = invoice.Amount.In(meter.Unit);
        problems.AddRange(converted.Problems.Select(problem => problem with { Where = where, Message = $"Invoice {invoice.Number}: {problem.Message}" }));
        var whole = meter.WholeDays().Count(day => day.Date >= invoice.Days.From && day.Date <= invoice.Days.To);
        if (whole < invoice.Days.Days)
        {
            var share = string.Create(CultureInfo.InvariantCulture, $"{whole} of the {invoice.Days.Days}");
            problems.Add(new(ProblemCode.MissingAmount, where, $"Readings of the meter wholly cover {share} days that invoice {invoice.Number} bills ({invoice.Days}): fill the gaps by the stated policy before the two are compared."));
        }

        if (problems.Count > 0) return Outcome<InvoiceChoice>.Failed(problems);
        var (billed, metered) = (converted.Value, meter.Sum(invoice.Days));
        var both = $"invoice {invoice.Number} states {DayText.Exact(billed, meter.Unit)} for {invoice.Days}, the meter {DayText.Exact(metered, meter.Unit)}";
        if (billed == metered) return new InvoiceChoice(metered, $"The invoice and the meter are equal: {both}.", null);
        if (direction is not (ConservativeDirection.SmallerIsConservative or ConservativeDirection.LargerIsConservative))
        {
            return new Problem(ProblemCode.ChoiceNeeded, where, $"The amounts differ: {both}. Which one is conservative depends on other values: say which one is used, and why.");
        }

        var isSmaller = direction == ConservativeDirection.SmallerIsConservative;
        var usesInvoice = isSmaller == billed < metered;
        var basis = $"{(usesInvoice ? "The invoice" : "The meter")} is used, as the {(isSmaller ? "smaller" : "larger")} amount is conservative: {both}.";
        return new InvoiceChoice(usesInvoice ? billed : metered, basis, Differs(Math.Abs(billed - metered), Math.Abs(metered), $"{Capital(both)}", basis, where, subject, meter));
    }

    /// <summary>Chooses between an invoice and the meter.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="meter">The amounts of the meter.</param>
    /// <param name="direction">Which way is conservative.</param>
    /// <param name="where">Project, point, period and parameter as far as they apply.</param>
    /// <param name="subject">The meter; empty where the place says it.</param>
    /// <exception cref="InvalidDataProblemsException">There are problems, as for <see cref="TryChoose"/>.</exception>
    public InvoiceChoice Choose(Invoice invoice, DailyAmounts meter, ConservativeDirection direction, Location where, string subject) =>
        TryChoose(invoice, meter, direction, where, subject).Value;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private Finding Differs(decimal difference, decimal metered, string both, string basis, Location where, string subject, DailyAmounts meter)
    {
        var isBeyond = difference > Tolerance * metered;
        var limit = $"{(isBeyond ? "more than" : "within")} the tolerance of {DayText.Percent(Tolerance)} ({Source})";
        var remedy = isBeyond ? " Explain the difference." : "";
        var chosen = basis[..basis.IndexOf(':', StringComparison.Ordinal)];
        return new(
            isBeyond ? FindingGrade.Doubt : FindingGrade.Note,
            FindingCode.InvoiceDiffers,
            where,
            subject,
            $"{both}: a difference of {DayText.Exact(difference, meter.Unit)}, {limit}. {chosen}.{remedy}");
    }
}
