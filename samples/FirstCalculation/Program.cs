using System.Text;
using FirstCalculation;

Console.OutputEncoding = Encoding.UTF8;

// With the path of a project document of your own, only that document is calculated.
if (args is [var document]) return MonthlyMeteredProject.Print(document);

HeatOnlyBoilerStudy.Print();
SolarProjectsOf2021.Print();
return MonthlyMeteredProject.Print(Path.Combine(AppContext.BaseDirectory, "data", "solar-project.json"));
