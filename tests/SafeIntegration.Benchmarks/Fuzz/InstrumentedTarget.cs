using System.Reflection;
using System.Runtime.Loader;
using SafeIntegration.Contracts;
using SafeIntegration.Contracts.Fuzzing;
using SharpFuzz;

namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>The library's contracts and the generated ones, copied, rewritten by SharpFuzz so that they count their branches, and loaded beside the originals.</summary>
internal sealed class InstrumentedTarget : IDisposable
{
    private const string Contracts = "SafeIntegration.Contracts.";
    private const string Fuzzing = Contracts + "Fuzzing.";
    private const string Generated = "/Generated";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-fuzz-");

    public InstrumentedTarget()
    {
        foreach (Assembly assembly in (Assembly[])[typeof(GeneratedContract<>).Assembly, typeof(FuzzTarget).Assembly])
        {
            string copy = Path.Combine(_folder.FullName, Path.GetFileName(assembly.Location));
            File.Copy(assembly.Location, copy);
            Types += Fuzzer.Instrument(copy, IsMeasured, Options.Value).Count();
        }

        Assembly loaded = new Context(_folder.FullName).LoadFromAssemblyName(typeof(FuzzTarget).Assembly.GetName());
        Type target = loaded.GetType(typeof(FuzzTarget).FullName!, throwOnError: true)!;
        Judge = target.GetMethod(nameof(FuzzTarget.Judge))!.CreateDelegate<Func<int, byte[], (long, string?)>>(Activator.CreateInstance(target));
    }

    /// <summary>How many types count their branches.</summary>
    public int Types { get; }

    /// <summary>Judges a payload for a shape: the bytes that the parse allocated, and the problem if there is one.</summary>
    public Func<int, byte[], (long ParseBytes, string? Problem)> Judge { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    // The parsers, the scan and what they share; neither the judge nor the mutators.
    private static bool IsMeasured(string type) =>
        type.StartsWith(Fuzzing, StringComparison.Ordinal) ? type.Contains(Generated, StringComparison.Ordinal) : type.StartsWith(Contracts, StringComparison.Ordinal);

    private sealed class Context(string folder) : AssemblyLoadContext("instrumented")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
