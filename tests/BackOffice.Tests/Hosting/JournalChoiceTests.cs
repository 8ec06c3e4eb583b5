using BackOffice.Hosting;
using Microsoft.Extensions.Configuration;

namespace BackOffice.Tests.Hosting;

public sealed class JournalChoiceTests
{
    [Fact]
    public void Without_a_word_it_is_a_file_in_the_data_folder() => Assert.EndsWith("safeintegration.db", Of().SqliteFile, StringComparison.Ordinal);

    [Fact]
    public void PostgreSQL_gets_a_schema_that_the_samples_own_table_is_in_too()
    {
        JournalChoice choice = Of(("Journal:Provider", "PostgreSql"), ("Journal:ConnectionString", "Host=db;Database=orders"));
        Assert.Equal((null, "back_office"), (choice.SqliteFile, choice.Schema));
        Assert.Contains("Search Path=\"back_office\"", choice.ConnectionString.Replace("'", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", null, "needs --Journal:ConnectionString")]
    [InlineData("Sqlite", "Data Source=x", "choose --Journal:Provider=PostgreSql")]
    [InlineData(null, "Host=db", "choose --Journal:Provider=PostgreSql")]
    [InlineData("Oracle", null, "'Oracle' is not known. Use Sqlite or PostgreSql")]
    public void What_does_not_go_together_is_told(string? provider, string? connection, string words)
    {
        var problem = Assert.Throws<ArgumentException>(() => Of(("Journal:Provider", provider), ("Journal:ConnectionString", connection)));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    private static JournalChoice Of(params (string Key, string? Value)[] settings) => JournalChoice.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value)).Build(), new BackOfficeOptions());
}
