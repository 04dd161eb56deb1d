using System.Globalization;
using System.Text;
using FromTonnesToNations;
using Jcm.Calculations.Article6.Adjustments;

// One project, from its meters to the emissions balances of two nations: monitored result, credits by vintage, split between holders,
// first transfer to Japan, retirement, both Parties' adjustments, and the tables of the Agreed Electronic Format.
// All amounts, dates, shares and identifiers are illustrative.
Console.OutputEncoding = Encoding.UTF8;

var result = Rooftop.Monitored();
var credits = Rooftop.Credits(result);
var split = Rooftop.Split(credits);
var ledger = Registries.Record(split);

Page.Title("1  Monitored result");
Page.Lines(result.Vintages.Select(total => $"vintage {total.Vintage}: ER = {total.Levels.Reduction}"));
Page.Title("2  Whole-tonne credits");
Console.WriteLine(credits.Explain());
Page.Title("3  Split between the holders");
Console.WriteLine(split.Explain());
Page.Title("4  Both registries");
Page.Lines(ledger.Entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Number,3}  {entry.Action}")));
Page.Lines(ledger.Balances().Select(balance => string.Create(CultureInfo.InvariantCulture, $"{balance.Quantity,8:N0} t  {balance.Account?.ToString() ?? $"in transit to {balance.Party}"}")));
Console.WriteLine("What stays on the Thai side is authorised by nobody: it is tracked here, and is no internationally transferred mitigation outcome.\n");
Page.Title("5  What the ledger refuses");
Page.Lines(Registries.Attempts(ledger).Select(step => $"{step.Action}\n      {step.Refusal}"));
Page.Title("6  Japan's rule: one tenth of what is retired");
Console.WriteLine(JcmAdjustment.Of(ledger).Explain());
Page.Title("7  Emissions balances");
Nations.Print(ledger);
Page.Title("8  Agreed Electronic Format");
Reports.Print(ledger);
