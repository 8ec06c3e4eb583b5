using SafeIntegration.Benchmarks.Analyzers.Generated.Shapes;

namespace SafeIntegration.Benchmarks.Analyzers.Generated;

/// <summary>All files of one module.</summary>
internal static class ModuleCode
{
    public static IEnumerable<GeneratedFile> Files(Module m, CodeMix mix)
    {
        yield return File(m, "Payloads", PayloadShape.Payloads(m));
        yield return File(m, m.Entity, PayloadShape.Entity(m));
        yield return File(m, "Mapper", MapperShape.Mapper(m));
        yield return File(m, "Client", ClientShape.Client(m));
        yield return File(m, "Repository", RepositoryShape.Repository(m));
        yield return File(m, "Service", ServiceShape.Service(m));
        yield return File(m, "Web", ServiceShape.Web(m));
        yield return File(m, "Notes", AssistantShape.Notes(m));
        yield return File(m, "Rules", DispatchShape.Rules(m));
        for (int number = 1; number <= mix.Importers; number++)
            yield return File(m, $"Importer{number}", ImporterShape.Importer(m, $"{m.Entity}Importer{number}"));
        for (int number = 1; number <= mix.Assistants; number++)
            yield return File(m, $"Assistant{number}", AssistantShape.Assistant(m, $"{m.Entity}Assistant{number}"));
        if (m.Random.Next(3) < mix.Dispatch)
            yield return File(m, "Commands", DispatchShape.Commands(m));
        if (m.Random.Next(3) < mix.Dispatch)
            yield return File(m, "Formula", DispatchShape.Formula(m));
        if (m.Random.Next(3) < mix.Dispatch)
            yield return File(m, "Pipeline", DelegateShape.Pipeline(m));
        yield return File(m, "Events", DelegateShape.Events(m));
        for (int number = 1; number <= mix.Calculators; number++)
            yield return File(m, $"Calculator{number}", PlainShape.Calculator(m, $"{m.Entity}Calculator{number}", m.Random.Next(6, 16)));
        yield return File(m, "Report", PlainShape.Report(m));
        yield return File(m, "Tests", PlainShape.Tests(m));
    }

    private static GeneratedFile File(Module m, string name, string code) => new($"/generated/{m.Namespace}/{name}.cs", $"namespace Generated.{m.Namespace};\n\n{code}\n");
}
