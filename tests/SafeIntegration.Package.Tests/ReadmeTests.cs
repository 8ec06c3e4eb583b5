using System.Reflection;
using SafeIntegration.Package.Tests.Packing;
using SafeIntegration.Package.Tests.Reading;

namespace SafeIntegration.Package.Tests;

/// <summary>Nothing in README.md can rot unnoticed.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Every_block_of_code_is_a_file_of_a_consumer_or_an_excerpt_of_one()
    {
        string[] files = [.. Consumer.All.SelectMany(consumer => consumer.Files).Select(file => file.Mark)];
        foreach (ReadmeBlock block in Readme.Blocks.Where(block => block.Language == "csharp"))
        {
            bool isCompiled = files.Contains(block.Mark) || (block.Mark == "excerpt" && files.Any(file => Readme.Block(file).Contains(block.Code, StringComparison.Ordinal)));
            Assert.True(isCompiled, $"No test compiles this block of README.md. Name it in a comment above it, and in {nameof(Consumer)}:\n{block.Code}");
        }
    }

    [Fact]
    public void The_packages_a_rung_adds_are_those_it_is_compiled_with()
    {
        foreach (Consumer consumer in Consumer.All)
        {
            string template = consumer.Sdk == "Microsoft.NET.Sdk" ? "console" : "web";
            string commands = $"dotnet new {template} -o {consumer.Name} && cd {consumer.Name}\n{string.Concat(consumer.Packages.Select(package => $"dotnet add package {package}\n"))}";
            Assert.Contains(Readme.Blocks, block => block.Language == "sh" && block.Code == commands);
        }
    }

    [Fact]
    public void Every_instrument_and_every_kind_of_alert_is_named()
    {
        IEnumerable<string> alerts = typeof(AlertKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        foreach (string name in SafeIntegrationTelemetry.Instruments.Concat(alerts))
            Assert.Contains($"`{name}`", Readme.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_effect_and_every_package_is_in_a_table()
    {
        IEnumerable<string> effects = typeof(Effect<>).Assembly.GetExportedTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(Effect<>))
            .Select(type => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<T>");
        foreach (string name in effects.Concat(Workbench.Packages))
            Assert.Contains($"| `{name}` |", Readme.Text, StringComparison.Ordinal);
    }
}
