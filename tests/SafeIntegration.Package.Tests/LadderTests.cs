using SafeIntegration.Package.Tests.Packing;
using SafeIntegration.Package.Tests.Reading;
using SafeIntegration.Package.Tests.Running;

namespace SafeIntegration.Package.Tests;

/// <summary>The programs of README.md, built against the packages, say what README.md says they say.</summary>
public sealed class LadderTests(Workbench workbench)
{
    private const string MadeUpTotal = """{ "Number": "INV-2041", "Date": "2026-03-12", "Net": 100.0, "Vat": 20.0, "Total": 210.0 }""";

    [Fact]
    public async Task Rung_1_prints_an_order_that_keeps_its_contract()
    {
        await using Neighbour shop = await Neighbour.StartAsync(order: """{ "id": "123456", "status": "Shipped", "total": 12.5 }""");
        await using Command program = workbench.Start("Rung1", workbench.NewFolder(), shop.Address + "/orders/123456");
        Assert.Equal("Order 123456 is Shipped.\n", await program.EndAsync());
    }

    [Fact]
    public async Task Rung_1_lists_what_is_wrong_with_an_order()
    {
        await using Neighbour shop = await Neighbour.StartAsync(order: """{ "id": "123456", "status": "Lost", "amount": 12.5 }""");
        await using Command program = workbench.Start("Rung1", workbench.NewFolder(), shop.Address + "/orders/123456");
        Assert.Equal(Readme.Block("output: Rung1"), await program.EndAsync());
    }

    [Fact]
    public async Task Rung_2_puts_a_person_behind_a_method_and_does_nothing_twice()
    {
        string folder = workbench.NewFolder();
        await using Command first = workbench.Start("Rung2", folder);
        Expect("output: Rung2", await first.EndAsync());
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "deliveries")));

        await using Command second = workbench.Start("Rung2", folder);
        string output = await second.EndAsync();
        Assert.Contains("Approve deliveries: AlreadyDecided.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("is in deliveries", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rung_3_maps_reviews_and_quarantines()
    {
        await using Command program = workbench.Start("Rung3", workbench.NewFolder());
        string output = await program.EndAsync();
        Expect("output: Rung3", output);
        Assert.Contains("Alert payload-refused of shipping-notices", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rung_4_posts_what_a_person_corrected_in_a_form_of_the_application()
    {
        await using Neighbour model = await Neighbour.StartAsync(answer: MadeUpTotal);
        await using Command program = workbench.Start("Rung4", workbench.NewFolder(), model.Address + "/v1", "model-1");
        foreach (string line in new[] { "", "", "", "", "120.00" })
            await program.TypeAsync(line);
        await program.LineAsync("Posted INV-2041");
        await program.TypeAsync("");
        Expect("output: Rung4", await program.EndAsync());
    }

    [Fact]
    public async Task The_configuration_of_the_readme_is_accepted_and_tightens()
    {
        await using Neighbour model = await Neighbour.StartAsync(answer: MadeUpTotal);
        string folder = workbench.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), Readme.Block("configuration"));
        await using Command program = workbench.Start("Rung4", folder, model.Address + "/v1", "model-1");
        Assert.Contains("configuration", await program.EndAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The lines of README.md, in their order; log messages may stand between them.</summary>
    private static void Expect(string mark, string output)
    {
        int from = 0;
        foreach (string line in Readme.Block(mark).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = output.IndexOf(line + "\n", from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"README.md says that the program says '{line}', at that place. It said:\n{output}");
            from = at + line.Length;
        }
    }
}
