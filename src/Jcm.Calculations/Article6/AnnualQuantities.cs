using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6;

/// <summary>The internationally transferred mitigation outcomes of one Party that count for one calendar year, each outcome in one of the first two amounts only.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 23(c), (d) and (e), <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>.</remarks>
/// <param name="Year">The calendar year.</param>
/// <param name="FirstTransferred">Paragraph 23(c): authorised for an NDC and first transferred by the Party, by the year in which the mitigation occurred. Not negative.</param>
/// <param name="AuthorisedForOtherPurposes">Paragraph 23(d): authorised for other international mitigation purposes only and first transferred, by the year in which the mitigation occurred. Not negative.</param>
/// <param name="Used">Paragraph 23(e): used by the Party towards its NDC, by the year for which they are used. Not negative.</param>
public readonly record struct AnnualQuantities(CalendarYear Year, decimal FirstTransferred, decimal AuthorisedForOtherPurposes, decimal Used);
