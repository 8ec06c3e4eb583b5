using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>What a child process does: it submits for a while each time it is told to, or it idles and says what memory it takes.</summary>
internal static class JournalChild
{
    public const string Command = "journal-child";

    /// <summary>Runs until the parent closes its input; 0.</summary>
    public static async Task<int> RunAsync(string work, string store, string place, string journal, string number)
    {
        int argument = int.Parse(number, CultureInfo.InvariantCulture);
        Func<Task<string>> answer;
        await using Product product = await Product.StartAsync(builder => Use(builder, store, place, journal), runInBackground: work == IdleMemory.Work);
        if (work == IdleMemory.Work)
        {
            answer = () => IdleMemory.AnswerAsync(TimeSpan.FromSeconds(argument));
        }
        else
        {
            await Callers.RunAsync(argument, TwoProcesses.WarmUp, product.SubmitAsync);
            answer = () => TwoProcesses.AnswerAsync(product, argument);
        }

        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
            Console.WriteLine(await answer());
        return 0;
    }

    private static void Use(SafeIntegrationBuilder builder, string store, string place, string journal)
    {
        if (store == "sqlite")
            builder.UseSqlite($"Data Source={place}");
        else
            builder.UsePostgreSql(place, options => options.Schema = journal);
    }
}
