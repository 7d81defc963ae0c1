using System.Diagnostics;
using System.Globalization;
using System.Net.Mail;
using Microsoft.Data.Sqlite;

namespace CollabCase.Benchmarks.Load;

/// <summary>What the same rows and the same mails cost by themselves: one connection, one prepared statement, and the framework's mail client.</summary>
public static class PlainCost
{
    /// <summary>Seconds for the rows of so many reminders and messages, in one transaction of a file of its own.</summary>
    public static double Inserts(string folder, int reminders, IReadOnlyList<string> messages)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "plain.db")};Pooling=False");
        connection.Open();
        using var make = connection.CreateCommand();
        make.CommandText = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE Reminders (Id INTEGER PRIMARY KEY, Kind INTEGER, SubjectId INTEGER, PartnershipId INTEGER, Rule TEXT, DueOn TEXT, Recipient INTEGER, State INTEGER, Message INTEGER);
            CREATE UNIQUE INDEX Once ON Reminders (SubjectId, Kind, Rule, DueOn, Recipient);
            CREATE TABLE Messages (Id INTEGER PRIMARY KEY, UniqueKey TEXT UNIQUE, MessageId TEXT UNIQUE, Words TEXT);
            """;
        make.ExecuteNonQuery();
        var begun = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction();
        using var reminder = connection.CreateCommand();
        reminder.CommandText = "INSERT INTO Reminders VALUES ($id, 2, $id, $id, 'on-the-day', '2026-11-23', $id, 2, $id)";
        var id = reminder.Parameters.Add(new SqliteParameter { ParameterName = "$id" });
        for (var i = 1; i <= reminders; i++)
        {
            id.Value = i;
            reminder.ExecuteNonQuery();
        }
        using var message = connection.CreateCommand();
        message.CommandText = "INSERT INTO Messages VALUES ($id, $key, $message, $words)";
        foreach (var name in (string[])["$id", "$key", "$message", "$words"]) message.Parameters.Add(new SqliteParameter { ParameterName = name });
        for (var i = 0; i < messages.Count; i++)
        {
            (message.Parameters[0].Value, message.Parameters[1].Value) = (i, string.Create(CultureInfo.InvariantCulture, $"digest:{i}"));
            (message.Parameters[2].Value, message.Parameters[3].Value) = (Guid.NewGuid().ToString("N"), messages[i]);
            message.ExecuteNonQuery();
        }
        transaction.Commit();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Seconds for so many files with these words, written one after another.</summary>
    public static double Mails(string folder, IReadOnlyList<string> messages)
    {
        var mails = Directory.CreateDirectory(Path.Combine(folder, "plain-mails")).FullName;
        var begun = Stopwatch.GetTimestamp();
        using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = mails };
        foreach (var words in messages)
        {
            using var mail = new MailMessage("collabcase@example.org", "somebody@example.org", "CollabCase: 1 due today", words);
            writer.Send(mail);
        }
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
