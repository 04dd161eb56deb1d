using BenchmarkDotNet.Running;
using Jcm.Calculations.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(DisplacedElectricityRows).Assembly).Run(args);
