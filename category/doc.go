// Package category says what the law has on a provision: its statutory maximum, its category, and the policies by
// which it can be fined. It has the tables of the law: the fine categories with their bandwidths and base fines, the
// statutory maxima of art. 83 AVG, the provisions that can be violated, and the policies that put provisions into
// categories.
//
// Each edition of a policy is one file (ap2016.go, ap2019.go), to be read next to the Staatscourant. A row says how
// it is known ([Evidence]). What is not known is an error that says so, never a guess.
package category
