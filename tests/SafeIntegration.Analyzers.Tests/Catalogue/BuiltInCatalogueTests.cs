using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Tests.Catalogue;

public class BuiltInCatalogueTests
{
    [Fact]
    public void Every_line_of_every_file_can_be_read()
    {
        var wrong = BuiltInCatalogue.Lines().Select(line => (line.File, line.Line, CatalogueReader.Read(line.Text).Error)).Where(line => line.Error != null);
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_line_stands_there_twice()
    {
        var twice = BuiltInCatalogue.Lines().Where(line => CatalogueReader.Read(line.Text).Row != null).GroupBy(line => line.Text.Trim(), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_file_has_lines() => Assert.All(
        BuiltInCatalogue.Lines().GroupBy(line => line.File, StringComparer.Ordinal),
        file => Assert.Contains(file, line => CatalogueReader.Read(line.Text).Row != null));
}
