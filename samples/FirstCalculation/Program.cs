using System.Text;
using FirstCalculation;

Console.OutputEncoding = Encoding.UTF8;

HeatOnlyBoilerStudy.Print();
SolarProjectsOf2021.Print();
MonthlyMeteredProject.Print();
